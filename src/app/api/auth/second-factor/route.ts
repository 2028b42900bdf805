import { authApi } from '@/domain/accounts/api';
import { removeSecondFactor, startSecondFactor } from '@/server/accounts/second-factor';
import { clientOf } from '@/server/platform/http/client-info';
import { forForms, route } from '@/server/platform/http/route';

const start = route(authApi.startSecondFactor, { who: 'signed-in', limit: 'password' }, ({ ctx, body, request }) =>
  startSecondFactor(ctx, body.password, clientOf(request)),
);

export const DELETE = route(authApi.removeSecondFactor, { who: 'signed-in', limit: 'password' }, ({ ctx, body, request }) =>
  removeSecondFactor(ctx, body, clientOf(request)),
);

export const POST = forForms({ POST: start, DELETE });
