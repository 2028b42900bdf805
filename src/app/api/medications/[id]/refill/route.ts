import { medicationApi } from '@/domain/medications/api';
import { refillMedication } from '@/server/medications/refill-medication';
import { route } from '@/server/platform/http/route';

export const POST = route(medicationApi.refill, ({ ctx, params, body }) => refillMedication(ctx, params.id, body.quantity));
