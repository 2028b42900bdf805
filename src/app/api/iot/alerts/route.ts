import { vitalsApi } from '@/domain/vitals/api';
import { live } from '@/server/platform/http/live';
import { listAlerts, watchAlerts } from '@/server/vitals/list-alerts';

export const GET = live(
  vitalsApi.listAlerts,
  ({ ctx, query }) => listAlerts(ctx, query),
  ({ ctx, query }, changed) => watchAlerts(ctx, query, changed),
);
