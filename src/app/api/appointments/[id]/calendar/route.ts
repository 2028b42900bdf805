import { appointmentApi } from '@/domain/appointments/api';
import { calendarFile } from '@/server/appointments/get-calendar-file';
import { answer } from '@/server/platform/http/http-reply';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.calendar, { who: 'signed-in', limit: 'read' }, async ({ ctx, params }) =>
  answer(200, await calendarFile(ctx, params.id), { 'content-disposition': 'attachment; filename="appointment.ics"' }),
);
