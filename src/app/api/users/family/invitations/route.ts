import { familyApi } from '@/domain/family/api';
import { inviteCaregiver } from '@/server/family/invite-caregiver';
import { route } from '@/server/platform/http/route';

export const POST = route(familyApi.invite, ({ ctx, body, request }) =>
  inviteCaregiver(ctx, body, ctx.ports.env.PUBLIC_URL ?? new URL(request.url).origin),
);
