import { recordApi } from '@/domain/records/api';
import { route } from '@/server/platform/http/route';
import { getChart } from '@/server/records/get-chart';

export const GET = route(recordApi.chart, ({ ctx, params }) => getChart(ctx, params.id));
