import { systemApi } from '@/domain/system/api';
import { route } from '@/server/platform/http/route';
import { getOverview } from '@/server/system/get-overview';

export const GET = route(systemApi.overview, ({ ctx }) => getOverview(ctx));
