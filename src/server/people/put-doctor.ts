import type { Account } from '@/domain/accounts/schema';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { accounts } from '@/server/platform/identity/collections';
import type { Tx } from '@/server/platform/store/port';
import { doctorProfiles, type StoredDoctor } from './collections';
import { recordDoctorChange } from './record-doctor-change';

/**
 * Writes a doctor's profile and account together, so that facts that depend on both change in one commit: whether the account
 * is verified, and whether patients can find the doctor. Writes only.
 */
export function putDoctor(
  tx: Tx,
  before: StoredDoctor | null,
  { profile, account }: { profile: DoctorProfile; account: Account },
): StoredDoctor {
  const verified = profile.verification === 'approved';
  const doctor: StoredDoctor = { ...profile, listed: verified && account.status === 'active' };
  tx.put(doctorProfiles, doctor);
  tx.put(accounts, { ...account, verified });
  if (before?.listed === true || doctor.listed) recordDoctorChange(tx, doctor.id, 'profile');
  return doctor;
}
