import { appointmentApi } from '@/domain/appointments/api';
import { bookAppointment } from '@/server/appointments/book-appointment';
import { listAppointments } from '@/server/appointments/list-appointments';
import { route } from '@/server/platform/http/route';

export const POST = route(appointmentApi.book, { who: ['patient', 'caregiver'], limit: 'write' }, ({ ctx, body }) =>
  bookAppointment(ctx, body),
);

export const GET = route(appointmentApi.list, { who: ['patient', 'caregiver', 'doctor'], limit: 'read' }, ({ ctx, query }) =>
  listAppointments(ctx, query),
);
