import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { makeLink } from '@/server/prescriptions/links';

export const POST = route(prescriptionApi.share, ({ ctx, params, body }) => makeLink(ctx, params.id, body));
