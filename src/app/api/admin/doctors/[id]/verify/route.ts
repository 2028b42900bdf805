import { adminApi } from '@/domain/accounts/admin-api';
import { verifyDoctor } from '@/server/people/verify-doctor';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(adminApi.verify, { who: ['admin'], limit: 'write' }, ({ ctx, params, body }) =>
  verifyDoctor(ctx, params.id, body),
);

export const POST = forForms({ PUT });
