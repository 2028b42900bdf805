import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { printVerified } from '@/server/prescriptions/print-prescription';

export const POST = route(prescriptionApi.verifiedPdf, ({ ctx, body }) => printVerified(ctx, body));
