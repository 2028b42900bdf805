import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { printShared } from '@/server/prescriptions/print-prescription';

export const GET = route(prescriptionApi.sharedPdf, ({ ctx, params, query }) => printShared(ctx, { ...params, ...query }));
