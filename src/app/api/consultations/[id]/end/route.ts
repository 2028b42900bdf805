import { consultationApi } from '@/domain/consultations/api';
import { endConsultation } from '@/server/consultations/end-consultation';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.end, ({ ctx, params }) => endConsultation(ctx, params.id));
