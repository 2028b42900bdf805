import { appointmentApi } from '@/domain/appointments/api';
import { getAppointment } from '@/server/appointments/get-appointment';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.get, ({ ctx, params }) => getAppointment(ctx, params.id));
