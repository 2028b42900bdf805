import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { listDispenses } from '@/server/prescriptions/list-dispenses';

export const GET = route(prescriptionApi.dispenses, ({ ctx, params, query }) => listDispenses(ctx, params.id, query));
