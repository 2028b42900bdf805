import { pharmacyApi } from '@/domain/pharmacies/api';
import { listStockChanges } from '@/server/pharmacies/list-stock';
import { route } from '@/server/platform/http/route';

export const GET = route(pharmacyApi.stockChanges, ({ ctx, params, query }) => listStockChanges(ctx, params.id, params.medicineId, query));
