import { consultationApi } from '@/domain/consultations/api';
import { recordPresence } from '@/server/consultations/record-presence';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.presence, ({ ctx, params }) => recordPresence(ctx, params.id));
