import { familyApi } from '@/domain/family/api';
import { handOverByAdmin } from '@/server/family/hand-over';
import { httpReply } from '@/server/platform/http/http-reply';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';
import { shownOnceCookie } from '@/server/platform/http/shown-once';

export const POST = route(familyApi.handOverByAdmin, async ({ ctx, params, request }) => {
  const { PUBLIC_URL } = ctx.ports.env;
  const made = await handOverByAdmin(ctx, params.id, PUBLIC_URL ?? new URL(request.url).origin);
  // A form is answered with a redirect: the page it leads to shows the code.
  const cookie = shownOnceCookie({ subject: params.id, text: made.code }, transportOf(request, PUBLIC_URL));
  return httpReply(201, made, { 'set-cookie': cookie });
});
