import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { Instant } from '@/domain/shared/primitives';
import { Role } from '@/domain/shared/principal';

const Health = z.object({
  status: z.literal('ok'),
  store: z.enum(['sqlite', 'firestore']).describe('the engine that answered'),
  version: z.string(),
});

/** What an admin looks at first. Nobody's health data is in it: numbers, jobs, and what the admin did. */
export const Overview = z.object({
  pendingDoctors: z.int().min(0),
  people: z.array(z.object({ role: Role, count: z.int().min(0) })),
  peopleCountedAt: Instant.describe('Counting everybody costs, so the numbers are up to ten minutes old.'),
  visitsToday: z.int().min(0).describe('Booked for today by the clock of Asia/Kolkata, those that were held among them.'),
  jobs: z.array(z.object({ name: z.string(), everySeconds: z.int(), lastRunAt: Instant.nullable(), isLate: z.boolean() })),
  recent: z.array(z.object({ id: z.string(), at: Instant, action: z.string() })).describe('What the caller did last.'),
});
export type Overview = z.infer<typeof Overview>;

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
  overview: endpoint({
    method: 'GET',
    path: '/api/admin/overview',
    access: ['admin'],
    limit: 'read',
    summary: 'Doctors to be verified, people by role, visits today, the jobs, and what the caller did last.',
    reply: Overview,
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
