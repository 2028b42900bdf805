import { pharmacyApi } from '@/domain/pharmacies/api';
import { verifyLicence } from '@/server/pharmacies/verify-licence';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(pharmacyApi.verify, ({ ctx, params, body }) => verifyLicence(ctx, params.id, body));

export const POST = forForms({ PUT });
