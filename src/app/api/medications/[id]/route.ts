import { medicationApi } from '@/domain/medications/api';
import { getMedication } from '@/server/medications/get-medication';
import { route } from '@/server/platform/http/route';

export const GET = route(medicationApi.get, ({ ctx, params, query }) => getMedication(ctx, params.id, query.days));
