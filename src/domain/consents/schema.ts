import { z } from 'zod';
import { RecordKind } from '@/domain/records/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';

/**
 * What somebody agrees to. `consultation`: to be seen by a doctor; `recording`: that a call is recorded; `share_records`: that a doctor
 * whom they have no visit with reads their record; `research`; `messages`: that health matters are written to their phone.
 */
const PURPOSES = ['consultation', 'recording', 'share_records', 'research', 'messages'] as const;
export const Purpose = z.enum(PURPOSES, 'not-one-of');
export type Purpose = z.infer<typeof Purpose>;

/** Of one purpose, at a time. */
export const ACTIVE_CONSENTS_MAX = 50;

/** One consent. It is never deleted: the history is the patient's. */
export const Consent = z.object({
  id: idOf('cst'),
  patientId: idOf('usr'),
  purpose: Purpose,
  /** Who may; anybody of the purpose where absent. */
  granteeId: idOf('usr').optional(),
  /** The call it is for, where it is the consent to its recording; that counts for no other. */
  consultationId: idOf('con').optional(),
  /** Which kinds of the record are shared; all where absent. */
  scopes: z.array(RecordKind).optional(),
  until: Instant.optional(),
  /** Who gave it: the patient, or a guardian for a child. */
  givenBy: idOf('usr'),
  givenAt: Instant,
  /** `given` until it is withdrawn or replaced by another of its purpose and person. Its time may be up all the same. */
  state: z.enum(['given', 'ended']),
  endedBy: idOf('usr').optional(),
  endedAt: Instant.optional(),
  replacedBy: idOf('cst').optional(),
});
export type Consent = z.infer<typeof Consent>;

/** Whether a consent holds at `now`. */
export function isConsentActive({ state, until }: Pick<Consent, 'state' | 'until'>, now: string): boolean {
  return state === 'given' && (until === undefined || now < until);
}
