import { organisationApi } from '@/domain/organisations/api';
import { getOrganisation } from '@/server/organisations/get-organisation';
import { route } from '@/server/platform/http/route';

export const GET = route(organisationApi.get, { who: 'signed-in', limit: 'read' }, ({ ctx, params }) => getOrganisation(ctx, params.id));
