import { organisationApi } from '@/domain/organisations/api';
import { declineInvitation } from '@/server/organisations/end-invitation';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(organisationApi.declineInvitation, ({ ctx, params }) => declineInvitation(ctx, params.id));

export const POST = forForms({ DELETE });
