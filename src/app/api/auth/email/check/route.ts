import { accountApi } from '@/domain/accounts/api';
import { sendEmailCheck } from '@/server/accounts/confirm-email';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.sendEmailCheck, ({ ctx, body }) => sendEmailCheck(ctx, body.locale));
