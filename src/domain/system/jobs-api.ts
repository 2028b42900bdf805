import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';

export const jobsApi = {
  run: endpoint({
    method: 'POST',
    path: '/api/jobs/run',
    summary: 'The scheduler’s tick: runs the jobs that are due. There for who carries the shared secret, and for nobody else.',
    reply: z.object({ ran: z.array(z.string()) }),
    status: [200],
  }),
};
