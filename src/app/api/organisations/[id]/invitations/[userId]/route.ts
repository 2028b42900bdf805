import { organisationApi } from '@/domain/organisations/api';
import { withdrawInvitation } from '@/server/organisations/end-invitation';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(organisationApi.withdrawInvitation, ({ ctx, params }) => withdrawInvitation(ctx, params.id, params.userId));

export const POST = forForms({ DELETE });
