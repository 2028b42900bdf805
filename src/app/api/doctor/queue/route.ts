import { consultationApi } from '@/domain/consultations/api';
import { getQueue, watchQueue } from '@/server/consultations/get-queue';
import { live } from '@/server/platform/http/live';

export const GET = live(
  consultationApi.queue,
  { who: ['doctor'], limit: 'read' },
  ({ ctx }) => getQueue(ctx),
  ({ ctx }, store, changed) => watchQueue(ctx, store, changed),
);
