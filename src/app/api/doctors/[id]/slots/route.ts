import { schedulingApi } from '@/domain/scheduling/api';
import { listFreeSlots } from '@/server/scheduling/list-free-slots';
import { route } from '@/server/platform/http/route';

export const GET = route(schedulingApi.slots, ({ ctx, params, query }) => listFreeSlots(ctx, params.id, query));
