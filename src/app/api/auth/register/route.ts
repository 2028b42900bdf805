import { authApi } from '@/domain/auth-api';
import { registerAccount } from '@/server/accounts/register-account';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.register, { who: 'anyone', limit: 'register' }, ({ ctx, body }) =>
  registerAccount(ctx, body),
);
