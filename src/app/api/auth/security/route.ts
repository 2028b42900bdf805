import { authApi } from '@/domain/accounts/api';
import { getSecurity } from '@/server/accounts/second-factor';
import { route } from '@/server/platform/http/route';

export const GET = route(authApi.security, { who: 'signed-in', limit: 'read' }, ({ ctx }) => getSecurity(ctx));
