import { organisationApi } from '@/domain/organisations/api';
import { listInvitations } from '@/server/people/list-invitations';
import { route } from '@/server/platform/http/route';

export const GET = route(organisationApi.invitations, ({ ctx, params }) => listInvitations(ctx, params.id));
