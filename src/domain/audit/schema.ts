import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';

/**
 * Everything the trail tells of. The list is closed so that each has a sentence in three languages for the person whose
 * record it was (`access.actions`); the house test compares the two.
 */
export const AUDIT_ACTIONS = [
  'account.confirm_email',
  'account.make_admin',
  'account.prove_identifier',
  'account.register',
  'account.reset_password',
  'account.restore',
  'account.suspend',
  'admin.list_pending_doctors',
  'admin.list_users',
  'admin.read_user',
  'appointment.book',
  'appointment.cancel',
  'appointment.list',
  'appointment.no_show',
  'appointment.read',
  'appointment.read_history',
  'appointment.reschedule',
  'availability.save',
  'call_log.read',
  'caregiver_profile.save',
  'consultation.abandon',
  'consultation.admit',
  'consultation.check_in',
  'consultation.end',
  'consultation.join',
  'consultation.leave',
  'consultation.no_show',
  'consultation.read',
  'doctor.approve',
  'doctor.reject',
  'doctor_profile.save',
  'document.hand_in',
  'document.prepare',
  'document.refuse',
  'document.remove',
  'document.view',
  'message.read',
  'message.write',
  'note.read',
  'note.read_versions',
  'note.write',
  'organisation.add_member',
  'organisation.create',
  'organisation.remove_member',
  'patient_profile.save',
  'patient_profile.view',
  'pharmacy_profile.save',
  'queue.read',
  'second_factor.add',
  'second_factor.remove',
  'signal.read',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What somebody does who is not signed in yet. Any other action without an actor is the work of a job. */
const BEFORE_SIGN_IN: readonly string[] = [
  'account.confirm_email',
  'account.prove_identifier',
  'account.register',
  'account.reset_password',
] satisfies AuditAction[];

/** Whether an action without an actor was somebody's who had not signed in, and not the service's own. */
export function isBeforeSignIn(action: string): boolean {
  return BEFORE_SIGN_IN.includes(action);
}

/**
 * What an event is about. `patientId` is set whenever somebody's health data is touched. A subject that is one for everybody,
 * a list of all there is, says `shared`: each person who touches it then has a chain of their own and waits for nobody.
 */
export type Subject = { type: string; id: string; patientId?: string; orgId?: string; shared?: true };

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
