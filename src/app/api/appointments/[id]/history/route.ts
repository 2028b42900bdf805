import { appointmentApi } from '@/domain/appointment-api';
import { getHistory } from '@/server/booking/get-appointment';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.history, { who: 'signed-in', limit: 'read' }, ({ ctx, params, query }) =>
  getHistory(ctx, params.id, query),
);
