import { accountApi } from '@/domain/accounts/api';
import { getUser } from '@/server/people/get-user';
import { route } from '@/server/platform/http/route';

export const GET = route(accountApi.user, ({ ctx, params }) => getUser(ctx, params.id));
