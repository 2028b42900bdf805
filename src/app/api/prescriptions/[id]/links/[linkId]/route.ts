import { rxLinkApi } from '@/domain/prescriptions/link-api';
import { forForms, route } from '@/server/platform/http/route';
import { revokeLink } from '@/server/prescriptions/links';

export const DELETE = route(rxLinkApi.revokeLink, ({ ctx, params }) => revokeLink(ctx, params.id, params.linkId));

export const POST = forForms({ DELETE });
