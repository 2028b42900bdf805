import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { cancelPrescription } from '@/server/prescriptions/cancel-prescription';

export const POST = route(prescriptionApi.cancel, ({ ctx, params, body }) => cancelPrescription(ctx, params.id, body));
