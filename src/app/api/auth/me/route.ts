import { accountApi } from '@/domain/accounts/api';
import { getMe } from '@/server/accounts/get-me';
import { route } from '@/server/platform/http/route';

export const GET = route(accountApi.me, ({ ctx }) => getMe(ctx));
