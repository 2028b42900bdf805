import { medicationApi } from '@/domain/medications/api';
import { decideDose } from '@/server/medications/decide-dose';
import { route } from '@/server/platform/http/route';

export const POST = route(medicationApi.decide, ({ ctx, params, body }) => decideDose(ctx, params.id, body));
