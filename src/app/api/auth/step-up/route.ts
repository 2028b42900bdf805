import { accountApi } from '@/domain/accounts/api';
import { stepUp } from '@/server/accounts/step-up';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.stepUp, ({ ctx, body, request }) => stepUp(ctx, body, clientInfoOf(request)));
