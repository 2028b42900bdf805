import { appointmentApi } from '@/domain/appointment-api';
import { listOfOrganisation } from '@/server/booking/list-appointments';
import { route } from '@/server/platform/http/route';

export const GET = route(appointmentApi.ofOrganisation, { who: 'signed-in', limit: 'read' }, ({ ctx, params, query }) =>
  listOfOrganisation(ctx, params.id, query),
);
