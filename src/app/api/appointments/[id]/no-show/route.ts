import { appointmentApi } from '@/domain/appointments/api';
import { markAppointmentNoShow } from '@/server/appointments/mark-no-show';
import { route } from '@/server/platform/http/route';

export const POST = route(appointmentApi.noShow, ({ ctx, params }) => markAppointmentNoShow(ctx, params.id));
