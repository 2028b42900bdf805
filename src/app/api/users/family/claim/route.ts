import { familyApi } from '@/domain/family/api';
import { claimInBrowser } from '@/server/family/claim-in-browser';
import { claimRecord } from '@/server/family/claim-record';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { sessionHeaders } from '@/server/platform/http/cookies';
import { httpReply } from '@/server/platform/http/http-reply';
import { mediaType } from '@/server/platform/http/read-body';
import { transportOf } from '@/server/platform/http/require-same-origin';
import { route } from '@/server/platform/http/route';

/** The browser form also signs in, as registering does; a JSON client only opens the account. */
export const POST = route(familyApi.claim, async ({ ctx, body, request }) => {
  const from = clientInfoOf(request);
  if (mediaType(request) !== 'application/x-www-form-urlencoded') return claimRecord(ctx, body, from);
  const { claimed, opened } = await claimInBrowser(ctx, body, from);
  if (opened === null) return claimed;
  return httpReply(201, { user: opened.user }, sessionHeaders(opened, transportOf(request, ctx.ports.env.PUBLIC_URL)));
});
