import { consultationApi } from '@/domain/consultations/api';
import { sendSignal } from '@/server/consultations/send-signal';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.signal, ({ ctx, params, body }) => sendSignal(ctx, params.id, body));
