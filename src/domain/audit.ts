import { z } from 'zod';
import { Instant } from './primitives';

/** What an event is about. `patientId` is set whenever somebody's health data is touched. */
export type Subject = { type: string; id: string; patientId?: string; orgId?: string };

/** One line of the audit trail: who did or saw what, when. It holds ids, never the data itself. */
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
});
export type AuditEvent = z.infer<typeof AuditEvent>;
