import { consultationApi } from '@/domain/consultations/api';
import { listEvents } from '@/server/consultations/list-call-events';
import { logEvent } from '@/server/consultations/log-call-event';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.log, { who: ['patient', 'doctor'], limit: 'signal' }, ({ ctx, params, body }) =>
  logEvent(ctx, params.id, body),
);

export const GET = route(consultationApi.events, { who: ['patient', 'doctor'], limit: 'read' }, ({ ctx, params, query }) =>
  listEvents(ctx, params.id, query),
);
