import { recordingApi } from '@/domain/recordings/api';
import { PART_BYTES_MAX, RecordingType } from '@/domain/recordings/schema';
import { problem } from '@/domain/shared/problem';
import { mediaType, readBytes } from '@/server/platform/http/read-body';
import { forForms, route } from '@/server/platform/http/route';
import { addPart } from '@/server/recordings/add-part';

export const PUT = route(recordingApi.addPart, ({ ctx, params, query, request }) => {
  const type = RecordingType.safeParse(mediaType(request));
  if (!type.success) throw problem('wrong-type');
  return addPart(ctx, { ...params, ...query, type: type.data }, () => readBytes(request, PART_BYTES_MAX));
});

export const POST = forForms({ PUT });
