import { recordingApi } from '@/domain/recordings/api';
import { route } from '@/server/platform/http/route';
import { listRecordings } from '@/server/recordings/list-recordings';

export const GET = route(recordingApi.list, ({ ctx, query }) => listRecordings(ctx, query));
