import type { DependantEdit } from '@/domain/family/api';
import type { PatientProfile } from '@/domain/people/patient-profile';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { prepareGuardianEnd } from '@/server/family/guardian-links';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { requireChild } from './add-dependant';
import { patientProfiles } from './collections';
import { accountNamed, nextProfile } from './next-profile';

/** The profile of a child of the caller. Throws `not-found` for anybody else's. */
export async function getDependant(ctx: ReadCtx, patientId: string): Promise<PatientProfile> {
  const relationships = await loadRelationships(ctx);
  requireAllowed('patient-profile.see', caller(ctx), { patientId }, relationships);
  const profile = await ctx.view('patient_profile.view', { type: 'patient_profile', id: patientId, patientId }, (reader) =>
    reader.get(patientProfiles, patientId),
  );
  if (profile === null) throw problem('not-found');
  return profile;
}

/**
 * Saves the profile of a child of the caller; what its parents may do follows the date of birth. Throws `not-found` for anybody
 * else's, `bad-request` for somebody who is not a child, and `changed-meanwhile`.
 */
export async function saveDependant(ctx: Ctx, patientId: string, edit: DependantEdit): Promise<PatientProfile> {
  const relationships = await loadRelationships(ctx);
  requireAllowed('patient-profile.change', caller(ctx), { patientId }, relationships);
  requireChild(edit.bornOn, ctx.now());
  return ctx.commit('patient_profile.save', { type: 'patient_profile', id: patientId, patientId }, async (tx) => {
    const account = await tx.get(accounts, patientId);
    if (account === null) throw problem('not-found');
    const before = await tx.get(patientProfiles, patientId);
    const moveEnd = await prepareGuardianEnd(tx, patientId);
    const profile: PatientProfile = nextProfile(account, before, edit, ctx.now());
    tx.put(patientProfiles, profile);
    tx.put(accounts, accountNamed(account, edit.name));
    moveEnd(edit.bornOn);
    return profile;
  });
}
