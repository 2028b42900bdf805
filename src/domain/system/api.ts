import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';

const Health = z.object({
  status: z.literal('ok'),
  store: z.enum(['sqlite', 'firestore']).describe('the engine that answered'),
  version: z.string(),
});

/** Endpoints about the installation itself. */
export const systemApi = {
  health: endpoint({
    method: 'GET',
    path: '/api/health',
    access: 'anyone',
    limit: 'read',
    summary: 'Whether the server can serve: 200 when the store answers, else 503.',
    reply: Health,
    status: [200],
  }),
  openapi: endpoint({
    method: 'GET',
    path: '/api/openapi.json',
    access: 'anyone',
    limit: 'read',
    summary: 'This contract, as an OpenAPI 3.1 document.',
    reply: z.record(z.string(), z.unknown()),
    status: [200],
  }),
  docs: endpoint({
    method: 'GET',
    path: '/api/docs',
    access: 'anyone',
    limit: 'read',
    summary: 'This contract, as a page.',
    reply: z.string(),
    produces: ['text/html; charset=utf-8'],
    status: [200],
  }),
  runJobs: endpoint({
    method: 'POST',
    path: '/api/jobs/run',
    access: 'scheduler',
    limit: 'write',
    summary: 'The scheduler’s tick: runs the jobs that are due. There for who carries the shared secret, and for nobody else.',
    reply: z.object({ ran: z.array(z.string()) }),
    status: [200],
  }),
};
