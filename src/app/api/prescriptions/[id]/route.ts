import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { getPrescription } from '@/server/prescriptions/get-prescription';

export const GET = route(prescriptionApi.get, ({ ctx, params }) => getPrescription(ctx, params.id));
