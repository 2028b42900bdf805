import { fileApi } from '@/domain/files/api';
import { bytesRoute } from '@/server/platform/http/bytes-route';
import { forForms } from '@/server/platform/http/route';
import { receivePart, startParts } from '@/server/platform/http/serve-files';

const start = bytesRoute(fileApi.startParts, startParts);

export const PUT = bytesRoute(fileApi.sendPart, receivePart);

export const POST = forForms({ POST: start, PUT });
