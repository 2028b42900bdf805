import { appointmentApi } from '@/domain/appointments/api';
import { bookAppointment } from '@/server/appointments/book-appointment';
import { listAppointments } from '@/server/appointments/list-appointments';
import { route } from '@/server/platform/http/route';

export const POST = route(appointmentApi.book, ({ ctx, body }) => bookAppointment(ctx, body));

export const GET = route(appointmentApi.list, ({ ctx, query }) => listAppointments(ctx, query));
