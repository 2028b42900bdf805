import { adminApi } from '@/domain/admin-api';
import { removeLostFactor } from '@/server/people/remove-lost-factor';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(adminApi.removeSecondFactor, { who: ['admin'], limit: 'write' }, ({ ctx, params }) =>
  removeLostFactor(ctx, params.id),
);

export const POST = forForms({ DELETE });
