import { healthRecordApi } from '@/domain/records/records-api';
import { route } from '@/server/platform/http/route';
import { listTimeline } from '@/server/records/list-timeline';

export const GET = route(healthRecordApi.timeline, ({ ctx, query }) => listTimeline(ctx, query));
