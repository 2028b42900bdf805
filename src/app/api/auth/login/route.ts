import { accountApi } from '@/domain/accounts/api';
import { logIn } from '@/server/accounts/sign-in';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.login, ({ ctx, body, request }) => logIn(ctx, body, clientInfoOf(request)));
