import { availabilityApi } from '@/domain/scheduling/api';
import { freeSlotsOf } from '@/server/scheduling/list-free-slots';
import { route } from '@/server/platform/http/route';

export const GET = route(availabilityApi.slots, { who: 'anyone', limit: 'read' }, ({ ctx, params, query }) =>
  freeSlotsOf(ctx, params.id, query),
);
