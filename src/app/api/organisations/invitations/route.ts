import { organisationApi } from '@/domain/organisations/api';
import { listMyInvitations } from '@/server/organisations/list-my-invitations';
import { route } from '@/server/platform/http/route';

export const GET = route(organisationApi.myInvitations, ({ ctx }) => listMyInvitations(ctx));
