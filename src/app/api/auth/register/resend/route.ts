import { accountApi } from '@/domain/accounts/api';
import { resendRegistrationCode } from '@/server/accounts/begin-registration';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.resendRegistrationCode, ({ ctx, body }) => resendRegistrationCode(ctx, body));
