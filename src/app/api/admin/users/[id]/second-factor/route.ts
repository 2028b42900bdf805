import { adminApi } from '@/domain/accounts/admin-api';
import { removeLostFactor } from '@/server/accounts/remove-lost-factor';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(adminApi.removeSecondFactor, { who: ['admin'], limit: 'write' }, ({ ctx, params }) =>
  removeLostFactor(ctx, params.id),
);

export const POST = forForms({ DELETE });
