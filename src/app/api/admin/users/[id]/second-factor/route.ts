import { accountApi } from '@/domain/accounts/api';
import { removeLostFactor } from '@/server/accounts/remove-lost-factor';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(accountApi.removeLostSecondFactor, ({ ctx, params }) => removeLostFactor(ctx, params.id));

export const POST = forForms({ DELETE });
