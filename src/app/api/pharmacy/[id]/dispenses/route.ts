import { dispenseApi } from '@/domain/prescriptions/dispense-api';
import { route } from '@/server/platform/http/route';
import { listDispenses } from '@/server/prescriptions/list-dispenses';

export const GET = route(dispenseApi.dispenses, ({ ctx, params, query }) => listDispenses(ctx, params.id, query));
