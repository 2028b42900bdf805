import { availabilityApi } from '@/domain/availability-api';
import { freeSlotsOf } from '@/server/booking/free-slots-of';
import { route } from '@/server/platform/http/route';

export const GET = route(availabilityApi.slots, { who: 'anyone', limit: 'read' }, ({ ctx, params, query }) =>
  freeSlotsOf(ctx, params.id, query),
);
