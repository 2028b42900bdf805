import { medicineApi } from '@/domain/medicines/api';
import { getMedicine } from '@/server/medicines/get-medicine';
import { route } from '@/server/platform/http/route';

export const GET = route(medicineApi.get, ({ ctx, params }) => getMedicine(ctx, params.id));
