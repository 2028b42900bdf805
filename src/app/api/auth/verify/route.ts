import { authApi } from '@/domain/accounts/api';
import { verifyToken } from '@/server/accounts/get-me';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.verify, { who: 'anyone', limit: 'read' }, ({ ctx, body }) => verifyToken(ctx, body.token));
