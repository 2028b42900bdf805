import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { verifyPrescription } from '@/server/prescriptions/verify-prescription';

export const POST = route(prescriptionApi.verify, ({ ctx, body }) => verifyPrescription(ctx, body.code));
