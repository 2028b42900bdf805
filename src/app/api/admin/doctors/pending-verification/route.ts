import { adminApi } from '@/domain/accounts/admin-api';
import { listPendingDoctors } from '@/server/people/list-pending-doctors';
import { route } from '@/server/platform/http/route';

export const GET = route(adminApi.pending, { who: ['admin'], limit: 'read' }, ({ ctx, query }) => listPendingDoctors(ctx, query));
