import { authApi } from '@/domain/accounts/api';
import { route } from '@/server/platform/http/route';

export const POST = route(authApi.refresh, { who: 'anyone', limit: 'write' }, ({ ctx, body }) =>
  ctx.ports.identity.refresh(body.refreshToken),
);
