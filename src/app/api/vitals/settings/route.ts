import { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { route } from '@/server/platform/http/route';
import { getSettings } from '@/server/vitals/get-settings';

export const GET = route(vitalSettingsApi.getSettings, ({ ctx, query }) => getSettings(ctx, query.patientId));
