import { authApi } from '@/domain/accounts/api';
import { sendEmailCheck } from '@/server/accounts/confirm-email';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.sendEmailCheck, { who: 'signed-in', limit: 'mail' }, ({ ctx, body }) => sendEmailCheck(ctx, body.locale));
