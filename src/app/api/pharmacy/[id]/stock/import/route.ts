import { IMPORT_BYTES_MAX } from '@/domain/pharmacies/import-bounds';
import { stockImportApi } from '@/domain/pharmacies/import-api';
import { importStock } from '@/server/pharmacies/import-stock';
import { readUpload, redirectUpload } from '@/server/platform/http/read-upload';
import { route } from '@/server/platform/http/route';

export const POST = route(stockImportApi.importStock, async ({ ctx, params, query, request }) => {
  const key = request.headers.get('idempotency-key') ?? '';
  const { reply, form } = await importStock(ctx, params.id, { ...query, key }, () => readUpload(request, 'text/csv', IMPORT_BYTES_MAX));
  return form === null ? reply : redirectUpload(form, reply, 'importId');
});
