import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';

/**
 * What an event is about. `patientId` is set whenever somebody's health data is touched. A subject that is one for everybody,
 * a list of all there is, says `shared`: each person who touches it then has a chain of their own and waits for nobody.
 */
export type AuditSubject = { type: string; id: string; patientId?: string; orgId?: string; shared?: true };

/**
 * One line of the audit trail: who did or saw what, when. It holds ids, never the data itself. Lines are links of a chain,
 * one chain a subject, each naming the hash of the link before it. A field added later must be optional: the hash is made of
 * the fields that are there, so that older links stay true.
 */
export const AuditEvent = z.object({
  id: z.string(),
  at: Instant,
  actorId: z.string().nullable(),
  actorRole: z.string().nullable(),
  /** `noun.verb`, `appointment.book`. */
  action: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  subjectType: z.string(),
  subjectId: z.string(),
  patientId: z.string().nullable(),
  orgId: z.string().nullable(),
  requestId: z.string(),
  /** Whether somebody did it to their own record; absent from lines written before this was kept. */
  own: z.boolean().optional(),
  /** `appointment/apt_…`. A line written before chains were kept has neither this nor the three below. */
  chain: z.string().optional(),
  /** Its place in the chain: 1, 2, 3 and no gap. */
  seq: z.int().positive().optional(),
  /** The hash of the link before; null in the first. */
  prev: z.string().nullable().optional(),
  /** HMAC-SHA-256 over all of the above, base64url. */
  hash: z.string().optional(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
