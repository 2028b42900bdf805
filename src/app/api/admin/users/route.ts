import { adminApi } from '@/domain/admin-api';
import { listUsers } from '@/server/people/list-users';
import { route } from '@/server/platform/http/route';

export const GET = route(adminApi.users, { who: ['admin'], limit: 'read' }, ({ ctx, query }) => listUsers(ctx, query));
