import { consultationApi } from '@/domain/consultations/api';
import { getConsultation, watchConsultation } from '@/server/consultations/get-consultation';
import { live } from '@/server/platform/http/live';

export const GET = live(
  consultationApi.get,
  { who: ['patient', 'caregiver', 'doctor'], limit: 'read' },
  ({ ctx, params }) => getConsultation(ctx, params.id),
  ({ ctx, params }, store, changed) => watchConsultation(ctx, store, params.id, changed),
);
