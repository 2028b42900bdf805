import { adminApi } from '@/domain/accounts/admin-api';
import { setStatus } from '@/server/people/set-status';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(adminApi.setStatus, { who: ['admin'], limit: 'write' }, ({ ctx, params, body }) =>
  setStatus(ctx, params.id, body),
);

export const POST = forForms({ PUT });
