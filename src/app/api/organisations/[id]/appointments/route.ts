import { appointmentApi } from '@/domain/appointments/api';
import { listOfOrganisation } from '@/server/appointments/list-appointments';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.ofOrganisation, ({ ctx, params, query }) => listOfOrganisation(ctx, params.id, query));
