import { consultationApi } from '@/domain/consultations/api';
import { endConsultation } from '@/server/consultations/end-consultation';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.end, { who: ['doctor'], limit: 'write' }, ({ ctx, params }) => endConsultation(ctx, params.id));
