import { dispenseApi } from '@/domain/prescriptions/dispense-api';
import { route } from '@/server/platform/http/route';
import { printVerified } from '@/server/prescriptions/print-prescription';

export const POST = route(dispenseApi.verifiedPdf, ({ ctx, body }) => printVerified(ctx, body));
