import { profileApi } from '@/domain/profile-api';
import { listAccess } from '@/server/people/list-access';
import { route } from '@/server/platform/http/route';

export const GET = route(profileApi.access, { who: 'signed-in', limit: 'read' }, ({ ctx, query }) => listAccess(ctx, query));
