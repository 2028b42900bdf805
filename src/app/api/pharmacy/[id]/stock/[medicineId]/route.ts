import { pharmacyApi } from '@/domain/pharmacies/api';
import { removeStock, setStock } from '@/server/pharmacies/change-stock';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(pharmacyApi.putStock, ({ ctx, params, body }) => setStock(ctx, params.id, params.medicineId, body));

export const DELETE = route(pharmacyApi.removeStock, ({ ctx, params, query }) =>
  removeStock(ctx, params.id, params.medicineId, query.version),
);

export const POST = forForms({ PUT, DELETE });
