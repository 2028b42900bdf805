import { healthRecordApi } from '@/domain/records/records-api';
import { route } from '@/server/platform/http/route';
import { listRecordVersions } from '@/server/records/get-record';

export const GET = route(healthRecordApi.versions, ({ ctx, params, query }) => listRecordVersions(ctx, params.id, query));
