import { medicineApi } from '@/domain/medicines/api';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { route } from '@/server/platform/http/route';

export const GET = route(medicineApi.search, ({ ctx, query }) => searchMedicines(ctx, query));
