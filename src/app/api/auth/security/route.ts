import { accountApi } from '@/domain/accounts/api';
import { getSecurity } from '@/server/accounts/second-factor';
import { route } from '@/server/platform/http/route';

export const GET = route(accountApi.security, ({ ctx }) => getSecurity(ctx));
