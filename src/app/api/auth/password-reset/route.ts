import { authApi } from '@/domain/accounts/api';
import { sendPasswordReset } from '@/server/accounts/reset-password';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.sendPasswordReset, { who: 'anyone', limit: 'mail' }, ({ ctx, body }) => sendPasswordReset(ctx, body));
