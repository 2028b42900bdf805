import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { getStats } from '@/server/vitals/get-stats';

export const GET = route(vitalsApi.stats, ({ ctx, query }) => getStats(ctx, query));
