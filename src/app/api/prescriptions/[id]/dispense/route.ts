import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { dispensePrescription } from '@/server/prescriptions/dispense-prescription';

export const POST = route(prescriptionApi.dispense, ({ ctx, params, body }) => dispensePrescription(ctx, params.id, body));
