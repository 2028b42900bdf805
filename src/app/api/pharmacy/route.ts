import { pharmacyApi } from '@/domain/pharmacies/api';
import { createPharmacy } from '@/server/pharmacies/save-pharmacy';
import { route } from '@/server/platform/http/route';

export const POST = route(pharmacyApi.create, ({ ctx, body }) => createPharmacy(ctx, body));
