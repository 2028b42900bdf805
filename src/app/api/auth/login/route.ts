import { authApi } from '@/domain/accounts/api';
import { logIn } from '@/server/accounts/sign-in';
import { clientOf } from '@/server/platform/http/client-info';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.login, { who: 'anyone', limit: 'password' }, ({ ctx, body, request }) =>
  logIn(ctx, body, clientOf(request)),
);
