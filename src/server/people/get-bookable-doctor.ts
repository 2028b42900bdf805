import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { problem } from '@/domain/shared/problem';
import type { Reader } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';

/** A doctor patients can find and book: approved, with an active account. Throws `not-found` for any other. */
export async function getBookableDoctor(reader: Reader, doctorId: string): Promise<DoctorProfile> {
  const doctor = await reader.get(doctorProfiles, doctorId);
  if (!doctor?.listed) throw problem('not-found');
  return doctor;
}

/** Whether patients can find and book the doctor now; watchers of a booked appointment need to know when it ends. */
export async function isBookableDoctor(reader: Reader, doctorId: string): Promise<boolean> {
  return (await reader.get(doctorProfiles, doctorId))?.listed === true;
}
