import { appointmentApi } from '@/domain/appointments/api';
import { listDay } from '@/server/appointments/list-appointments';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.ofDoctor, ({ ctx, query }) => listDay(ctx, query.on));
