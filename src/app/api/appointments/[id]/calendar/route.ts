import { appointmentApi } from '@/domain/appointments/api';
import { getCalendarFile } from '@/server/appointments/get-calendar-file';
import { httpReply } from '@/server/platform/http/http-reply';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.calendar, async ({ ctx, params, query }) =>
  httpReply(200, await getCalendarFile(ctx, params.id, query.locale), { 'content-disposition': 'attachment; filename="appointment.ics"' }),
);
