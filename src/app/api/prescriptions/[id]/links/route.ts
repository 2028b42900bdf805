import { rxLinkApi } from '@/domain/prescriptions/link-api';
import { httpReply } from '@/server/platform/http/http-reply';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';
import { shownOnceCookie } from '@/server/platform/http/shown-once';
import { listLinks, makeLink } from '@/server/prescriptions/links';

export const GET = route(rxLinkApi.links, ({ ctx, params }) => listLinks(ctx, params.id));

export const POST = route(rxLinkApi.share, async ({ ctx, params, body, request }) => {
  const { PUBLIC_URL } = ctx.ports.env;
  const made = await makeLink(ctx, params.id, body, PUBLIC_URL ?? new URL(request.url).origin);
  // A form is answered with a redirect: the page it leads to shows the link.
  const cookie = shownOnceCookie({ subject: params.id, text: made.url }, transportOf(request, PUBLIC_URL));
  return httpReply(201, made, { 'set-cookie': cookie });
});
