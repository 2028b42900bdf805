import { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { forForms, route } from '@/server/platform/http/route';
import { saveEscalation } from '@/server/vitals/save-settings';

export const PUT = route(vitalSettingsApi.saveEscalation, ({ ctx, body }) => saveEscalation(ctx, body));
export const POST = forForms({ PUT });
