import { pharmacyApi } from '@/domain/pharmacies/api';
import { listStock } from '@/server/pharmacies/list-stock';
import { route } from '@/server/platform/http/route';

export const GET = route(pharmacyApi.stock, ({ ctx, params, query }) => listStock(ctx, params.id, query));
