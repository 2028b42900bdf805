import { accountApi } from '@/domain/accounts/api';
import { listUsers } from '@/server/accounts/list-users';
import { route } from '@/server/platform/http/route';

export const GET = route(accountApi.users, ({ ctx, query }) => listUsers(ctx, query));
