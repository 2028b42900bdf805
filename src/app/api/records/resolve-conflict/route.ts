import { healthRecordApi } from '@/domain/records/records-api';
import { route } from '@/server/platform/http/route';
import { resolveConflict } from '@/server/records/change-record';

export const POST = route(healthRecordApi.resolve, ({ ctx, body }) => resolveConflict(ctx, body));
