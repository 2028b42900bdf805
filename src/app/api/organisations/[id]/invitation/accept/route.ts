import { organisationApi } from '@/domain/organisations/api';
import { acceptInvitation } from '@/server/people/accept-invitation';
import { route } from '@/server/platform/http/route';

export const POST = route(organisationApi.acceptInvitation, ({ ctx, params }) => acceptInvitation(ctx, params.id));
