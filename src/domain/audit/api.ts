import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, pageOf } from '@/domain/shared/primitives';
import { LocalNames } from '@/domain/shared/local-names';
import { Role } from '@/domain/shared/principal';

/**
 * Who acted: the caller, another person, an anonymous visitor, or the service itself. Only doctors' ids are included, because
 * their profiles are public.
 */
const AccessActor = z.object({
  is: z.enum(['you', 'person', 'not-signed-in', 'system']),
  id: idOf('usr').optional(),
  name: z.string().nullable(),
  localNames: LocalNames.optional().describe('a doctor’s name in other scripts'),
  role: Role.nullable(),
});

/** One access to a person's record. `what` is the record or the part of it. */
export const AccessEntry = z.object({
  id: z.string(),
  at: Instant,
  action: z.string(),
  actor: AccessActor,
  what: z.object({ type: z.string(), id: z.string() }),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

export const auditApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/profile/me/access',
    access: 'signed-in',
    limit: 'read',
    summary: 'Who looked at the caller’s record or changed it, newest first. `by=others` leaves out what the caller did.',
    query: PageQuery.extend({ by: z.enum(['everyone', 'others'], 'not-one-of').default('everyone') }),
    reply: pageOf(AccessEntry),
    status: [200],
  }),
};
