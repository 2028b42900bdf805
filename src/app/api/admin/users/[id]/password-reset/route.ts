import { accountApi } from '@/domain/accounts/api';
import { makeResetCode } from '@/server/accounts/make-reset-code';
import { httpReply } from '@/server/platform/http/http-reply';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';
import { shownOnceCookie } from '@/server/platform/http/shown-once';

export const POST = route(accountApi.makeResetCode, async ({ ctx, params, request }) => {
  const made = await makeResetCode(ctx, params.id);
  // A form is answered with a redirect: the page it leads to shows the code.
  const cookie = shownOnceCookie({ subject: params.id, text: made.code }, transportOf(request, ctx.ports.env.PUBLIC_URL));
  return httpReply(201, made, { 'set-cookie': cookie });
});
