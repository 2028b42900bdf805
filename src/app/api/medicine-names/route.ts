import { medicineApi } from '@/domain/medicines/api';
import { listMedicineNames } from '@/server/medicines/search-medicines';
import { route } from '@/server/platform/http/route';

export const GET = route(medicineApi.names, ({ ctx }) => listMedicineNames(ctx));
