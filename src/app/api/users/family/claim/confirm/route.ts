import { familyApi } from '@/domain/family/api';
import { confirmInBrowser } from '@/server/family/claim-in-browser';
import { confirmClaim } from '@/server/family/claim-record';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { sessionHeaders } from '@/server/platform/http/cookies';
import { httpReply } from '@/server/platform/http/http-reply';
import { mediaType } from '@/server/platform/http/read-body';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';

/** The browser form also signs in, as registering does. */
export const POST = route(familyApi.confirmClaim, async ({ ctx, body, request }) => {
  if (mediaType(request) !== 'application/x-www-form-urlencoded') return confirmClaim(ctx, body);
  const { claimed, opened } = await confirmInBrowser(ctx, body, clientInfoOf(request));
  if (opened === null) return claimed;
  return httpReply(201, claimed, sessionHeaders(opened, transportOf(request, ctx.ports.env.PUBLIC_URL)));
});
