import { prescriptionApi } from '@/domain/prescriptions/api';
import { forForms, route } from '@/server/platform/http/route';
import { revokeLink } from '@/server/prescriptions/links';

export const DELETE = route(prescriptionApi.revokeLink, ({ ctx, params }) => revokeLink(ctx, params.id, params.linkId));

export const POST = forForms({ DELETE });
