import { medicineApi } from '@/domain/medicines/api';
import { listMedicineVersions } from '@/server/medicines/list-medicine-versions';
import { route } from '@/server/platform/http/route';

export const GET = route(medicineApi.versions, ({ ctx, params, query }) => listMedicineVersions(ctx, params.id, query));
