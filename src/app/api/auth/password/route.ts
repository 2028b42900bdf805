import { accountApi } from '@/domain/accounts/api';
import { changePassword } from '@/server/accounts/change-password';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { sessionCookie } from '@/server/platform/http/cookies';
import { httpReply } from '@/server/platform/http/http-reply';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.changePassword, async ({ ctx, body, request }) => {
  const { cookie } = await changePassword(ctx, body, clientInfoOf(request));
  return httpReply(204, undefined, { 'set-cookie': sessionCookie(cookie, transportOf(request, ctx.ports.env.PUBLIC_URL)) });
});
