import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '../store/collection';

/** A job's lease: its holder, its expiry, and when the job last started. The id is the job's name. */
export const jobLeases = collection({
  name: 'job_leases',
  schema: z.object({ id: z.string(), holder: z.string(), until: Instant, begunAt: Instant }),
});
