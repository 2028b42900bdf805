import { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { forForms, route } from '@/server/platform/http/route';
import { getDefaultEscalation, saveDefaultEscalation } from '@/server/vitals/default-escalation';

export const GET = route(vitalSettingsApi.getEscalation, ({ ctx }) => getDefaultEscalation(ctx));
export const PUT = route(vitalSettingsApi.saveDefaultEscalation, ({ ctx, body }) => saveDefaultEscalation(ctx, body));
export const POST = forForms({ PUT });
