import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';

/**
 * The record an audit event is about. `patientId` is set whenever a patient's health data is touched. `shared` marks a subject
 * that is the same for everybody, such as the list of all doctors: each actor then has a chain of their own, so that commits do
 * not contend on one chain head.
 */
export type AuditSubject = { type: string; id: string; patientId?: string; orgId?: string; shared?: true };

/**
 * One audit event: who did or read what, and when. It holds ids, never the data itself. Events form one hash chain per subject,
 * each naming the hash of the event before it. A field added later must be optional: the hash covers the fields that are
 * present, so that older events stay valid.
 */
export const AuditEvent = z.object({
  id: z.string(),
  at: Instant,
  actorId: z.string().nullable(),
  actorRole: z.string().nullable(),
  /** `noun.verb`, such as `appointment.book`. */
  action: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  subjectType: z.string(),
  subjectId: z.string(),
  patientId: z.string().nullable(),
  orgId: z.string().nullable(),
  requestId: z.string(),
  /** Whether the actor touched their own record; absent from events written before the field existed. */
  own: z.boolean().optional(),
  /** `appointment/apt_…`. An event written before chains existed has neither this nor the three fields below. */
  chain: z.string().optional(),
  /** Position in the chain: 1, 2, 3 without gaps. */
  seq: z.int().positive().optional(),
  /** The hash of the previous event; null in the first. */
  prev: z.string().nullable().optional(),
  /** HMAC-SHA-256 over all of the above, base64url. */
  hash: z.string().optional(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
