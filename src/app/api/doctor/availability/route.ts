import { availabilityApi } from '@/domain/scheduling/api';
import { getAvailability, saveAvailability } from '@/server/scheduling/save-availability';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(availabilityApi.get, { who: ['doctor'], limit: 'read' }, ({ ctx }) => getAvailability(ctx));

export const PUT = route(availabilityApi.save, { who: ['doctor'], limit: 'write' }, ({ ctx, body }) => saveAvailability(ctx, body));

export const POST = forForms({ PUT });
