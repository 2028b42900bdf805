import { accountApi } from '@/domain/accounts/api';
import { endSession } from '@/server/accounts/end-sessions';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(accountApi.endSession, ({ ctx, params }) => endSession(ctx, params.id));

export const POST = forForms({ DELETE });
