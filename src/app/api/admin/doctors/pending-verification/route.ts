import { peopleApi } from '@/domain/people/api';
import { listPendingDoctors } from '@/server/people/list-pending-doctors';
import { route } from '@/server/platform/http/route';

export const GET = route(peopleApi.pendingDoctors, ({ ctx, query }) => listPendingDoctors(ctx, query));
