import { medicineApi } from '@/domain/medicines/api';
import { changeMedicine } from '@/server/medicines/change-medicine';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(medicineApi.change, ({ ctx, params, body }) => changeMedicine(ctx, params.id, body));

export const POST = forForms({ PUT });
