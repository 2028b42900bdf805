import { accountApi } from '@/domain/accounts/api';
import { confirmEmail } from '@/server/accounts/confirm-email';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.confirmEmail, ({ ctx, body }) => confirmEmail(ctx, body.oobCode));
