import { accountApi } from '@/domain/accounts/api';
import { verifyToken } from '@/server/accounts/get-me';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.verify, ({ ctx, body }) => verifyToken(ctx, body.token));
