import { dispenseApi } from '@/domain/prescriptions/dispense-api';
import { route } from '@/server/platform/http/route';
import { dispensePrescription } from '@/server/prescriptions/dispense-prescription';

export const POST = route(dispenseApi.dispense, ({ ctx, params, body }) => dispensePrescription(ctx, params.id, body));
