import { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { forForms, route } from '@/server/platform/http/route';
import { saveLimits } from '@/server/vitals/save-settings';

export const PUT = route(vitalSettingsApi.saveLimits, ({ ctx, body }) => saveLimits(ctx, body));
export const POST = forForms({ PUT });
