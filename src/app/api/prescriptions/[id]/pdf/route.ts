import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { printPrescription } from '@/server/prescriptions/print-prescription';

export const GET = route(prescriptionApi.pdf, ({ ctx, params, query }) => printPrescription(ctx, { ...params, ...query }));
