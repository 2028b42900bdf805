import { accountApi } from '@/domain/accounts/api';
import { sendPasswordReset } from '@/server/accounts/send-password-reset';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.sendPasswordReset, ({ ctx, body }) => sendPasswordReset(ctx, body));
