import { appointmentApi } from '@/domain/appointments/api';
import { markAppointmentNoShow } from '@/server/consultations/mark-no-show';
import { route } from '@/server/platform/http/route';

export const POST = route(appointmentApi.noShow, { who: ['doctor'], limit: 'write' }, ({ ctx, params }) =>
  markAppointmentNoShow(ctx, params.id),
);
