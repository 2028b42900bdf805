import { problem } from '@/domain/shared/problem';
import type { Tx } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';
import { recordDoctorChange } from './record-doctor-change';

/** The id of a doctor's portrait, and giving them another or none; reading and writing apart, because a commit reads first. */
type Portrait = { current: string | undefined; replace: (portraitId: string | undefined) => void };

/**
 * Reads a doctor's portrait within a commit. Its change leaves the profile's version alone, because no form shows the portrait.
 * Throws `wrong-state` where there is no doctor's profile yet.
 */
export async function loadPortrait(tx: Tx, doctorId: string): Promise<Portrait> {
  const doctor = await tx.get(doctorProfiles, doctorId);
  if (doctor === null) throw problem('wrong-state');
  return {
    current: doctor.portraitId,
    replace: (portraitId) => {
      tx.put(doctorProfiles, { ...doctor, portraitId });
      if (doctor.listed) recordDoctorChange(tx, doctorId, 'profile');
    },
  };
}
