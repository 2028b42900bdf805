import { recordApi } from '@/domain/records/api';
import { route } from '@/server/platform/http/route';
import { openInEmergency } from '@/server/records/open-in-emergency';

export const POST = route(recordApi.openInEmergency, ({ ctx, body }) => openInEmergency(ctx, body));
