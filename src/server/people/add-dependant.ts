import { searchWordsOf, type Account } from '@/domain/accounts/schema';
import { isChild } from '@/domain/family/dependant';
import type { AddDependantBody } from '@/domain/family/api';
import type { PatientProfile } from '@/domain/people/patient-profile';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { localDateOf } from '@/domain/shared/time';
import { requireOwnAccount } from '@/server/accounts/require-own-account';
import { createGuardianLink, requireRoomForChild } from '@/server/family/guardian-links';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { patientProfiles } from './collections';

/**
 * Adds a child of the caller: a patient's account without an identifier or a password, so that nobody can sign in to it, its
 * profile, and the caller's guardianship, in one commit. Throws `bad-request` for somebody who is not a child.
 */
export async function addDependant(ctx: Ctx, { relation, ...edit }: AddDependantBody): Promise<PatientProfile> {
  const { userId } = caller(ctx);
  const now = ctx.now();
  requireChild(edit.bornOn, now);
  const id = ctx.newId('usr');
  const linkId = ctx.newId('lnk');
  return ctx.commit('dependant.add', { type: 'patient_profile', id, patientId: id }, async (tx) => {
    const { locale, timeZone } = await requireOwnAccount(ctx, tx);
    await requireRoomForChild(tx, userId);
    const account: Account = {
      id,
      name: edit.name,
      role: 'patient',
      locale,
      ...(timeZone !== undefined && { timeZone }),
      status: 'active',
      verified: true,
      searchWords: searchWordsOf(edit),
      createdAt: now,
      version: 1,
    };
    const profile: PatientProfile = { ...edit, id, version: 1, createdAt: now, updatedAt: now };
    tx.create(accounts, account);
    tx.create(patientProfiles, profile);
    createGuardianLink(tx, { id: linkId, patientId: id, caregiverId: userId, relation, bornOn: edit.bornOn, now });
    return profile;
  });
}

/** Throws `bad-request` for a date of birth in the future or of an adult. */
export function requireChild(bornOn: string, now: string): void {
  const today = localDateOf(now, CLINIC_TIME_ZONE);
  if (isChild(bornOn, today)) return;
  throw problem('bad-request', { errors: [{ at: 'bornOn', code: bornOn > today ? 'in-future' : 'not-a-child' }] });
}
