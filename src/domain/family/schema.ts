import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { CARE_SCOPES } from '@/domain/shared/relationships';

export const CareScope = z.enum(CARE_SCOPES, 'not-one-of');
export type CareScope = z.infer<typeof CareScope>;

/**
 * `caregiver`: somebody the patient chose, who may do what the scopes name. `guardian`: a parent of a dependant, who acts for
 * the child until its eighteenth birthday and arranges who else may.
 */
const CARE_KINDS = ['caregiver', 'guardian'] as const;
export const CareKind = z.enum(CARE_KINDS, 'not-one-of');
export type CareKind = z.infer<typeof CareKind>;

/** What an adult who adds a child says to be: the law asks for a parent or a lawful guardian. */
export const GUARDIAN_RELATIONS = ['mother', 'father', 'legal_guardian'] as const;
export const GuardianRelation = z.enum(GUARDIAN_RELATIONS, 'not-one-of');
export type GuardianRelation = z.infer<typeof GuardianRelation>;

/** What one person may do for another. It is never deleted: the patient sees who could once see what. */
export const CareLink = z.object({
  id: idOf('lnk'),
  patientId: idOf('usr'),
  caregiverId: idOf('usr'),
  kind: CareKind,
  scopes: z.array(CareScope).min(1),
  /** What a guardian who added the child said to be. */
  relation: GuardianRelation.optional(),
  /** From then on it grants nothing. */
  expiresAt: Instant.optional(),
  createdAt: Instant,
  revokedAt: Instant.optional(),
  revokedBy: idOf('usr').optional(),
});
export type CareLink = z.infer<typeof CareLink>;

/** An invitation that nobody has accepted yet. Of its code the store has only a keyed hash. */
export const CareInvitation = z.object({
  id: idOf('inv'),
  codeHash: z.string(),
  patientId: idOf('usr'),
  invitedBy: idOf('usr'),
  /** `account`: for the child itself, who gets the record and a sign-in by it. */
  kind: z.enum([...CARE_KINDS, 'account']),
  scopes: z.array(CareScope).min(1),
  /** When the link that comes of it ends. */
  expiresAt: Instant.optional(),
  createdAt: Instant,
  /** Until when the code can be used. */
  validUntil: Instant,
});
export type CareInvitation = z.infer<typeof CareInvitation>;

/** Whether a link grants anything at `now`. */
export function isLinkActive({ expiresAt, revokedAt }: Pick<CareLink, 'expiresAt' | 'revokedAt'>, now: string): boolean {
  return revokedAt === undefined && (expiresAt === undefined || now < expiresAt);
}

/** What has become of a link. */
export function linkState(link: Pick<CareLink, 'expiresAt' | 'revokedAt'>, now: string): 'active' | 'expired' | 'revoked' {
  if (link.revokedAt !== undefined) return 'revoked';
  return isLinkActive(link, now) ? 'active' : 'expired';
}

/** Who asks to end a link: by their relation to it. */
type Ending = { callerId: string; isGuardian: boolean; otherGuardians: number };

/**
 * Whether the caller may end the link at all, and whether now. The patient and the caregiver end an ordinary link, and a
 * guardian ends those of the child. A guardianship ends with the eighteenth birthday, or when the guardian leaves and another
 * one stays: neither the child nor the other parent can end it, because somebody has to consent for a child (DPDP Act 2023,
 * section 9), and which of two parents that is, is for a court.
 */
export function mayEndLink(
  link: CareLink,
  { callerId, isGuardian, otherGuardians }: Ending,
): 'ok' | 'not-found' | 'last-guardian' | 'not-allowed' {
  const isOwn = callerId === link.caregiverId;
  if (!isOwn && callerId !== link.patientId && !isGuardian) return 'not-found';
  if (link.kind === 'caregiver') return 'ok';
  if (!isOwn) return 'not-allowed';
  return otherGuardians > 0 ? 'ok' : 'last-guardian';
}
