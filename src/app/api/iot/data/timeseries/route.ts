import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { getTimeSeries } from '@/server/vitals/get-time-series';

export const POST = route(vitalsApi.timeSeries, ({ ctx, body }) => getTimeSeries(ctx, body));
