import { healthRecordApi } from '@/domain/records/records-api';
import { route } from '@/server/platform/http/route';
import { addHistory } from '@/server/records/add-record';

export const POST = route(healthRecordApi.addHistory, ({ ctx, body }) => addHistory(ctx, body));
