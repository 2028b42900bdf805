import { stockImportApi } from '@/domain/pharmacies/import-api';
import { stockCsv } from '@/server/pharmacies/get-import';
import { route } from '@/server/platform/http/route';

export const GET = route(stockImportApi.stockFile, ({ ctx, params, query }) => stockCsv(ctx, params.id, query));
