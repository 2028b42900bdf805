import { recordingApi } from '@/domain/recordings/api';
import { PART_BYTES_MAX } from '@/domain/recordings/schema';
import { mediaType, readBytes } from '@/server/platform/http/read-body';
import { forForms, route } from '@/server/platform/http/route';
import { addPart } from '@/server/recordings/add-part';

export const PUT = route(recordingApi.addPart, ({ ctx, params, query, request }) =>
  addPart(ctx, { ...params, ...query, contentType: mediaType(request) }, () => readBytes(request, PART_BYTES_MAX)),
);

export const POST = forForms({ PUT });
