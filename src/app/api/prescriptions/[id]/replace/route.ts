import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { signPrescription } from '@/server/prescriptions/sign-prescription';

export const POST = route(prescriptionApi.replace, ({ ctx, params, body }) => signPrescription(ctx, body, params.id));
