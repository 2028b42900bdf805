import { accountApi } from '@/domain/accounts/api';
import { openSession } from '@/server/accounts/open-session';
import { signOut } from '@/server/accounts/sign-out';
import { httpReply } from '@/server/platform/http/http-reply';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { noSessionHeaders, sessionHeaders } from '@/server/platform/http/cookies';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { forForms, route } from '@/server/platform/http/route';

const open = route(accountApi.signIn, async ({ ctx, body, request }) => {
  const opened = await openSession(ctx, body, clientInfoOf(request));
  return httpReply(200, { user: opened.user }, sessionHeaders(opened, transportOf(request, ctx.ports.env.PUBLIC_URL)));
});

export const DELETE = route(accountApi.signOut, async ({ ctx, request }) => {
  await signOut(ctx);
  return httpReply(204, undefined, noSessionHeaders(transportOf(request, ctx.ports.env.PUBLIC_URL)));
});

export const POST = forForms({ POST: open, DELETE });
