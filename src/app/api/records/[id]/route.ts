import { healthRecordApi } from '@/domain/records/records-api';
import { forForms, route } from '@/server/platform/http/route';
import { changeRecord, removeRecord } from '@/server/records/change-record';
import { getRecord } from '@/server/records/get-record';

export const GET = route(healthRecordApi.get, ({ ctx, params }) => getRecord(ctx, params.id));

export const PUT = route(healthRecordApi.change, ({ ctx, params, body }) => changeRecord(ctx, params.id, body));

export const DELETE = route(healthRecordApi.remove, ({ ctx, params, body }) => removeRecord(ctx, params.id, body));

export const POST = forForms({ PUT, DELETE });
