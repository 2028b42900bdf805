import { organisationApi } from '@/domain/organisations/api';
import { createOrganisation } from '@/server/organisations/create-organisation';
import { listOrganisations } from '@/server/organisations/list-organisations';
import { route } from '@/server/platform/http/route';

export const GET = route(organisationApi.list, ({ ctx, query }) => listOrganisations(ctx, query));

export const POST = route(organisationApi.create, ({ ctx, body }) => createOrganisation(ctx, body));
