import { consultationApi } from '@/domain/consultations/api';
import { sendSignal } from '@/server/consultations/send-signal';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.signal, ({ ctx, params, body, request }) =>
  sendSignal(ctx, params.id, body, request.headers.get('idempotency-key')),
);
