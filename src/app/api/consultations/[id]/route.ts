import { consultationApi } from '@/domain/consultations/api';
import { getConsultation, watchConsultation } from '@/server/consultations/get-consultation';
import { live } from '@/server/platform/http/live';

export const GET = live(
  consultationApi.get,
  ({ ctx, params }) => getConsultation(ctx, params.id),
  ({ ctx, params }, changed) => watchConsultation(ctx, params.id, changed),
);
