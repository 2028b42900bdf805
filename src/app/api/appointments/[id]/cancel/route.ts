import { appointmentApi } from '@/domain/appointments/api';
import { cancelAppointment } from '@/server/appointments/cancel-appointment';
import { route } from '@/server/platform/http/route';

export const POST = route(appointmentApi.cancel, ({ ctx, params, body }) => cancelAppointment(ctx, params.id, body));
