import { authApi } from '@/domain/accounts/api';
import { confirmSecondFactor } from '@/server/accounts/second-factor';
import { answer } from '@/server/platform/http/http-reply';
import { clientOf } from '@/server/platform/http/client-info';
import { sessionCookie } from '@/server/platform/http/cookies';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';

export const POST = route(
  authApi.confirmSecondFactor,
  { who: 'signed-in', limit: 'password', keyless: true },
  async ({ ctx, body, request }) => {
    const cookie = await confirmSecondFactor(ctx, body, clientOf(request));
    return answer(204, undefined, { 'set-cookie': sessionCookie(cookie, transportOf(request)) });
  },
);
