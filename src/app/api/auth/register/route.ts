import { accountApi } from '@/domain/accounts/api';
import { registerAccount } from '@/server/accounts/register-account';
import { signInAfterRegistration } from '@/server/accounts/sign-in';
import { httpReply } from '@/server/platform/http/http-reply';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { sessionHeaders } from '@/server/platform/http/cookies';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { mediaType } from '@/server/platform/http/read-body';
import { route } from '@/server/platform/http/route';

/** Registering with the browser form also signs in; a JSON client only creates the account. */
export const POST = route(accountApi.register, async ({ ctx, body, request }) => {
  const registered = await registerAccount(ctx, body);
  if (!('user' in registered) || mediaType(request) !== 'application/x-www-form-urlencoded') return registered;
  const { user } = registered;
  const identifier = user.phone ?? user.email ?? '';
  const opened = await signInAfterRegistration(ctx, { identifier, password: body.password }, clientInfoOf(request));
  return httpReply(201, { user }, sessionHeaders(opened, transportOf(request, ctx.ports.env.PUBLIC_URL)));
});
