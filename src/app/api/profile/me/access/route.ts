import { profileApi } from '@/domain/people/profile-api';
import { listAccess } from '@/server/audit/list-access';
import { route } from '@/server/platform/http/route';

export const GET = route(profileApi.access, { who: 'signed-in', limit: 'read' }, ({ ctx, query }) => listAccess(ctx, query));
