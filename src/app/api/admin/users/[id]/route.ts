import { adminApi } from '@/domain/accounts/admin-api';
import { getUser } from '@/server/people/get-user';
import { route } from '@/server/platform/http/route';

export const GET = route(adminApi.user, { who: ['admin'], limit: 'read' }, ({ ctx, params }) => getUser(ctx, params.id));
