import { familyApi } from '@/domain/family/api';
import { withdrawInvitation } from '@/server/family/withdraw-invitation';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(familyApi.withdraw, ({ ctx, params }) => withdrawInvitation(ctx, params.id));

export const POST = forForms({ DELETE });
