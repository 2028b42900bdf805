import { pharmacyApi } from '@/domain/pharmacies/api';
import { getPharmacy } from '@/server/pharmacies/get-pharmacy';
import { savePharmacy } from '@/server/pharmacies/save-pharmacy';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(pharmacyApi.get, ({ ctx, params }) => getPharmacy(ctx, params.id));

export const PUT = route(pharmacyApi.save, ({ ctx, params, body }) => savePharmacy(ctx, params.id, body));

export const POST = forForms({ PUT });
