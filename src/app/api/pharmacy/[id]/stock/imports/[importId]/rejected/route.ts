import { stockImportApi } from '@/domain/pharmacies/import-api';
import { badRowsCsv } from '@/server/pharmacies/get-import';
import { route } from '@/server/platform/http/route';

export const GET = route(stockImportApi.rejectedRows, ({ ctx, params }) => badRowsCsv(ctx, params.id, params.importId));
