import { healthRecordApi } from '@/domain/records/records-api';
import { route } from '@/server/platform/http/route';
import { addLabReport } from '@/server/records/add-record';

export const POST = route(healthRecordApi.addLabReport, ({ ctx, body }) => addLabReport(ctx, body));
