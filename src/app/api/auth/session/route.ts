import { authApi } from '@/domain/accounts/api';
import { enter } from '@/server/accounts/open-session';
import { signOut } from '@/server/accounts/sign-out';
import { answer } from '@/server/platform/http/http-reply';
import { clientOf } from '@/server/platform/http/client-info';
import { noSessionCookie, sessionCookie } from '@/server/platform/http/cookies';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { forForms, route } from '@/server/platform/http/route';

const open = route(authApi.signIn, { who: 'anyone', limit: 'password', keyless: true }, async ({ ctx, body, request }) => {
  const { user, cookie } = await enter(ctx, body, clientOf(request));
  return answer(200, { user }, { 'set-cookie': sessionCookie(cookie, transportOf(request)) });
});

export const DELETE = route(authApi.signOut, { who: 'signed-in', limit: 'write' }, async ({ ctx, request }) => {
  await signOut(ctx);
  return answer(204, undefined, { 'set-cookie': noSessionCookie(transportOf(request)) });
});

export const POST = forForms({ POST: open, DELETE });
