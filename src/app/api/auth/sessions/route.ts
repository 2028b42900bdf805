import { accountApi } from '@/domain/accounts/api';
import { endSessions } from '@/server/accounts/end-sessions';
import { listSessions } from '@/server/accounts/list-sessions';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(accountApi.sessions, ({ ctx }) => listSessions(ctx));

export const DELETE = route(accountApi.endSessions, ({ ctx, query }) => endSessions(ctx, query.keepThis === 'true' ? 'this' : 'none'));

export const POST = forForms({ DELETE });
