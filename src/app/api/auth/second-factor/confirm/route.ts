import { accountApi } from '@/domain/accounts/api';
import { confirmSecondFactor } from '@/server/accounts/second-factor';
import { httpReply } from '@/server/platform/http/http-reply';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { sessionCookie } from '@/server/platform/http/cookies';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.confirmSecondFactor, async ({ ctx, body, request }) => {
  const { cookie, recoveryCodes } = await confirmSecondFactor(ctx, body, clientInfoOf(request));
  return httpReply(200, { recoveryCodes }, { 'set-cookie': sessionCookie(cookie, transportOf(request, ctx.ports.env.PUBLIC_URL)) });
});
