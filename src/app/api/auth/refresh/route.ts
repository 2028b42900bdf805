import { accountApi } from '@/domain/accounts/api';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.refresh, ({ ctx, body }) => ctx.ports.identity.refresh(body.refreshToken));
