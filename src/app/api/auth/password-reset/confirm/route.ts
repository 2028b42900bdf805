import { authApi } from '@/domain/accounts/api';
import { resetPassword } from '@/server/accounts/reset-password';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.resetPassword, { who: 'anyone', limit: 'password', keyless: true }, ({ ctx, body }) =>
  resetPassword(ctx, body),
);
