import { healthRecordApi } from '@/domain/records/records-api';
import { route } from '@/server/platform/http/route';
import { keepCheck } from '@/server/records/keep-check';

export const POST = route(healthRecordApi.keepCheck, ({ ctx, body }) => keepCheck(ctx, body));
