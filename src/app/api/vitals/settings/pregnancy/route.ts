import { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { forForms, route } from '@/server/platform/http/route';
import { savePregnancy } from '@/server/vitals/save-settings';

export const PUT = route(vitalSettingsApi.savePregnancy, ({ ctx, body }) => savePregnancy(ctx, body));
export const POST = forForms({ PUT });
