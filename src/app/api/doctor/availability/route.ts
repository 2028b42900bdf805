import { schedulingApi } from '@/domain/scheduling/api';
import { getAvailability, saveAvailability } from '@/server/scheduling/save-availability';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(schedulingApi.get, ({ ctx }) => getAvailability(ctx));

export const PUT = route(schedulingApi.save, ({ ctx, body }) => saveAvailability(ctx, body));

export const POST = forForms({ PUT });
