import { rxLinkApi } from '@/domain/prescriptions/link-api';
import { route } from '@/server/platform/http/route';
import { printShared } from '@/server/prescriptions/print-prescription';

export const GET = route(rxLinkApi.sharedPdf, ({ ctx, params, query }) => printShared(ctx, { ...params, ...query }));
