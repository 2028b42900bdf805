import { medicationApi } from '@/domain/medications/api';
import { getPicture } from '@/server/medications/get-picture';
import { putPicture } from '@/server/medications/put-picture';
import { httpReply } from '@/server/platform/http/http-reply';
import { forForms, route } from '@/server/platform/http/route';

const KEPT_SECONDS = 30 * 86_400;

export const PUT = route(medicationApi.putPicture, ({ ctx, params, body }) => putPicture(ctx, params.id, body.jpeg));
export const POST = forForms({ PUT });
export const GET = route(medicationApi.picture, async ({ ctx, params, query }) => {
  const bytes = await getPicture(ctx, params.id);
  // On a phone that others use too it is kept for this person alone, and only under the address of one version.
  const kept = query.v === undefined ? 'no-store' : `private, max-age=${KEPT_SECONDS}`;
  return httpReply(200, bytes, { 'cache-control': kept, 'x-content-type-options': 'nosniff' });
});
