import { consultationApi } from '@/domain/consultations/api';
import { getQueue, watchQueue } from '@/server/consultations/get-queue';
import { live } from '@/server/platform/http/live';

export const GET = live(
  consultationApi.queue,
  ({ ctx }) => getQueue(ctx),
  ({ ctx }, changed) => watchQueue(ctx, changed),
);
