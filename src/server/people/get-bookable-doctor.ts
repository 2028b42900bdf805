import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { problem } from '@/domain/shared/problem';
import type { Reader } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';

/** A doctor patients can find and book: approved, with an active account. Throws `not-found` for any other. */
export async function getBookableDoctor(reader: Reader, doctorId: string): Promise<DoctorProfile> {
  const doctor = await findBookableDoctor(reader, doctorId);
  if (doctor === null) throw problem('not-found');
  return doctor;
}

/** A doctor patients can find and book now, or null. */
export async function findBookableDoctor(reader: Reader, doctorId: string): Promise<DoctorProfile | null> {
  const doctor = await reader.get(doctorProfiles, doctorId);
  return doctor?.listed === true ? doctor : null;
}
