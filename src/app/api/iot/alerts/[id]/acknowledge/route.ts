import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { acknowledgeAlert } from '@/server/vitals/acknowledge-alert';

export const POST = route(vitalsApi.acknowledgeAlert, ({ ctx, params, body }) => acknowledgeAlert(ctx, params.id, body.note));
