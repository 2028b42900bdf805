import { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { route } from '@/server/platform/http/route';
import { scoreNews2 } from '@/server/vitals/score-news2';

export const GET = route(vitalSettingsApi.news2, ({ ctx, query }) => scoreNews2(ctx, query));
