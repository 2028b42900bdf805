import { stockImportApi } from '@/domain/pharmacies/import-api';
import { getImport, watchImport } from '@/server/pharmacies/get-import';
import { startImport } from '@/server/pharmacies/import-stock';
import { live } from '@/server/platform/http/live';
import { route } from '@/server/platform/http/route';

export const GET = live(
  stockImportApi.getImport,
  ({ ctx, params }) => getImport(ctx, params.id, params.importId),
  ({ ctx, params }, changed) => watchImport(ctx, params.importId, changed),
);

export const POST = route(stockImportApi.startImport, ({ ctx, params }) => startImport(ctx, params.id, params.importId));
