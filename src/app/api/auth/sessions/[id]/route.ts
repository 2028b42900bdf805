import { authApi } from '@/domain/accounts/api';
import { endSession } from '@/server/accounts/end-sessions';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(authApi.endSession, { who: 'signed-in', limit: 'write' }, ({ ctx, params }) => endSession(ctx, params.id));

export const POST = forForms({ DELETE });
