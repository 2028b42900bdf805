import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { listRecent } from '@/server/vitals/list-recent';

export const GET = route(vitalsApi.recent, ({ ctx, query }) => listRecent(ctx, query));
