import { pharmacyApi } from '@/domain/pharmacies/api';
import { searchPharmacies } from '@/server/pharmacies/search-pharmacies';
import { route } from '@/server/platform/http/route';

export const GET = route(pharmacyApi.search, ({ ctx, query }) => searchPharmacies(ctx, query));
