import { appointmentApi } from '@/domain/appointments/api';
import { listDay, watchDay } from '@/server/appointments/list-day';
import { live } from '@/server/platform/http/live';

export const GET = live(
  appointmentApi.ofDoctor,
  ({ ctx, query }) => listDay(ctx, query.on),
  ({ ctx, query }, changed) => watchDay(ctx, query.on, changed),
);
