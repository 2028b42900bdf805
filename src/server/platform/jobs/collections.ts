import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '../store/collection';

/** Who runs a job, until when nobody else may, and when it was last begun. The id is the job's name. */
export const jobLeases = collection({
  name: 'job_leases',
  schema: z.object({ id: z.string(), holder: z.string(), until: Instant, begunAt: Instant }),
});
