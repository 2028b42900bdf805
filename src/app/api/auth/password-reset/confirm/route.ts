import { accountApi } from '@/domain/accounts/api';
import { resetPassword } from '@/server/accounts/reset-password';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.resetPassword, ({ ctx, body, request }) => resetPassword(ctx, body, clientInfoOf(request)));
