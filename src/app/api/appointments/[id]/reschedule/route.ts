import { appointmentApi } from '@/domain/appointments/api';
import { rescheduleAppointment } from '@/server/appointments/reschedule-appointment';
import { route } from '@/server/platform/http/route';

export const POST = route(appointmentApi.reschedule, ({ ctx, params, body }) => rescheduleAppointment(ctx, params.id, body));
