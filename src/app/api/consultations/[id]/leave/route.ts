import { consultationApi } from '@/domain/consultations/api';
import { leaveConsultation } from '@/server/consultations/leave-consultation';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.leave, ({ ctx, params }) => leaveConsultation(ctx, params.id));
