import { familyApi } from '@/domain/family/api';
import { revokeLink } from '@/server/family/revoke-link';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(familyApi.revoke, ({ ctx, params }) => revokeLink(ctx, params.id));

export const POST = forForms({ DELETE });
