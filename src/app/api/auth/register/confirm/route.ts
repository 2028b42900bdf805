import { accountApi } from '@/domain/accounts/api';
import { confirmRegistration } from '@/server/accounts/confirm-registration';
import { openFirstSession } from '@/server/accounts/sign-in';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { sessionHeaders } from '@/server/platform/http/cookies';
import { httpReply } from '@/server/platform/http/http-reply';
import { mediaType } from '@/server/platform/http/read-body';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';

/** The browser form also signs in, where passwords are ours; a provider gets this one with the first sign-in. */
export const POST = route(accountApi.confirmRegistration, async ({ ctx, body, request }) => {
  const { user } = await confirmRegistration(ctx, body);
  if (mediaType(request) !== 'application/x-www-form-urlencoded' || ctx.ports.identity.vendor !== null) return { user };
  const opened = await openFirstSession(ctx, user.id, clientInfoOf(request));
  return httpReply(201, { user }, sessionHeaders(opened, transportOf(request, ctx.ports.env.PUBLIC_URL)));
});
