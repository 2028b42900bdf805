import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { h1Register } from '@/server/prescriptions/list-dispenses';

export const GET = route(prescriptionApi.h1Register, ({ ctx, params }) => h1Register(ctx, params.id));
