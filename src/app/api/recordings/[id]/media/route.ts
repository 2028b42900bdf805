import { recordingApi } from '@/domain/recordings/api';
import { rangeReply } from '@/server/platform/http/range-reply';
import { route } from '@/server/platform/http/route';
import { openRecorded } from '@/server/recordings/play-recording';

export const GET = route(recordingApi.media, async ({ ctx, params, query, request }) =>
  rangeReply(request, await openRecorded(ctx, params.id, query)),
);
