import { authApi } from '@/domain/accounts/api';
import { getMe } from '@/server/accounts/get-me';
import { route } from '@/server/platform/http/route';

export const GET = route(authApi.me, { who: 'signed-in', limit: 'read' }, ({ ctx }) => getMe(ctx));
