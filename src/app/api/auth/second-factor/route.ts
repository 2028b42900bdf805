import { accountApi } from '@/domain/accounts/api';
import { removeSecondFactor, startSecondFactor } from '@/server/accounts/second-factor';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { forForms, route } from '@/server/platform/http/route';

const start = route(accountApi.startSecondFactor, ({ ctx, body, request }) => startSecondFactor(ctx, body.password, clientInfoOf(request)));

export const DELETE = route(accountApi.removeSecondFactor, ({ ctx, body, request }) =>
  removeSecondFactor(ctx, body, clientInfoOf(request)),
);

export const POST = forForms({ POST: start, DELETE });
