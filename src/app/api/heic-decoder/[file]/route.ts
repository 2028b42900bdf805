import { documentApi } from '@/domain/documents/api';
import { bytesRoute } from '@/server/platform/http/bytes-route';
import { sendDecoder } from '@/server/platform/http/send-decoder';

export const GET = bytesRoute(documentApi.decoder, sendDecoder);
