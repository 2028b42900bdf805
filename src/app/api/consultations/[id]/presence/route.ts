import { consultationApi } from '@/domain/consultations/api';
import { keepPresence } from '@/server/consultations/record-presence';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.presence, { who: ['patient', 'caregiver', 'doctor'], limit: 'write' }, ({ ctx, params }) =>
  keepPresence(ctx, params.id),
);
