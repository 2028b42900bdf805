import { authApi } from '@/domain/accounts/api';
import { confirmEmail } from '@/server/accounts/confirm-email';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.confirmEmail, { who: 'anyone', limit: 'password' }, ({ ctx, body }) => confirmEmail(ctx, body.oobCode));
