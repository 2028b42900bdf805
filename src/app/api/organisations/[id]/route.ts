import { organisationApi } from '@/domain/organisations/api';
import { getOrganisation } from '@/server/organisations/get-organisation';
import { route } from '@/server/platform/http/route';

export const GET = route(organisationApi.get, ({ ctx, params }) => getOrganisation(ctx, params.id));
