import { pharmacyApi } from '@/domain/pharmacies/api';
import { listPharmacies } from '@/server/pharmacies/list-pharmacies';
import { route } from '@/server/platform/http/route';

export const GET = route(pharmacyApi.adminList, ({ ctx, query }) => listPharmacies(ctx, query));
