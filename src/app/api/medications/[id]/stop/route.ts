import { medicationApi } from '@/domain/medications/api';
import { stopMedication } from '@/server/medications/stop-medication';
import { route } from '@/server/platform/http/route';

export const POST = route(medicationApi.stop, ({ ctx, params, body }) => stopMedication(ctx, params.id, body.version));
