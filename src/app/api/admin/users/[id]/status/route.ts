import { accountApi } from '@/domain/accounts/api';
import { setStatus } from '@/server/people/set-status';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(accountApi.setStatus, ({ ctx, params, body }) => setStatus(ctx, params.id, body));

export const POST = forForms({ PUT });
