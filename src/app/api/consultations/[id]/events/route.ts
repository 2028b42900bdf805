import { consultationApi } from '@/domain/consultations/api';
import { listCallEvents } from '@/server/consultations/list-call-events';
import { logCallEvent } from '@/server/consultations/log-call-event';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.log, ({ ctx, params, body }) => logCallEvent(ctx, params.id, body));

export const GET = route(consultationApi.events, ({ ctx, params, query }) => listCallEvents(ctx, params.id, query));
