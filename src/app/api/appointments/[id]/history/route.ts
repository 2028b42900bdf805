import { appointmentApi } from '@/domain/appointments/api';
import { getHistory } from '@/server/appointments/get-appointment';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.history, ({ ctx, params, query }) => getHistory(ctx, params.id, query));
