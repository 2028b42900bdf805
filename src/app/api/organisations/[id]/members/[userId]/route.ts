import { organisationApi } from '@/domain/organisations/api';
import { removeMember } from '@/server/people/remove-member';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(organisationApi.removeMember, ({ ctx, params }) => removeMember(ctx, params.id, params.userId));

export const POST = forForms({ DELETE });
