import { accountApi } from '@/domain/accounts/api';
import { resetPassword } from '@/server/accounts/reset-password';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.resetPassword, ({ ctx, body }) => resetPassword(ctx, body));
