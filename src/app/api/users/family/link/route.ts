import { familyApi } from '@/domain/family/api';
import { acceptInvitation } from '@/server/family/accept-invitation';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { route } from '@/server/platform/http/route';

export const POST = route(familyApi.accept, ({ ctx, body, request }) => acceptInvitation(ctx, body.code, clientInfoOf(request)));
