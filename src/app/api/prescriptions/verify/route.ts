import { dispenseApi } from '@/domain/prescriptions/dispense-api';
import { route } from '@/server/platform/http/route';
import { verifyPrescription } from '@/server/prescriptions/verify-prescription';

export const POST = route(dispenseApi.verify, ({ ctx, body }) => verifyPrescription(ctx, body.code));
