import { adminApi } from '@/domain/accounts/admin-api';
import { listUsers } from '@/server/accounts/list-users';
import { route } from '@/server/platform/http/route';

export const GET = route(adminApi.users, { who: ['admin'], limit: 'read' }, ({ ctx, query }) => listUsers(ctx, query));
