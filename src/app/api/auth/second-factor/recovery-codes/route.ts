import { accountApi } from '@/domain/accounts/api';
import { renewRecoveryCodes } from '@/server/accounts/second-factor';
import { clientInfoOf } from '@/server/platform/http/client-info';
import { route } from '@/server/platform/http/route';

export const POST = route(accountApi.renewRecoveryCodes, ({ ctx, body, request }) => renewRecoveryCodes(ctx, body, clientInfoOf(request)));
