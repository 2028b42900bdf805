import { organisationApi } from '@/domain/organisations/api';
import { addMember } from '@/server/people/add-member';
import { listMembers } from '@/server/people/list-members';
import { route } from '@/server/platform/http/route';

export const GET = route(organisationApi.members, ({ ctx, params, query }) => listMembers(ctx, params.id, query));

/** Adding members allows probing identifiers, so it has the limit of password guesses. */
export const POST = route(organisationApi.addMember, ({ ctx, params, body }) => addMember(ctx, params.id, body));
