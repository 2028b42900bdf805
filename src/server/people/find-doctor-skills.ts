import type { DoctorProfile } from '@/domain/people/doctor-profile';
import type { Reader } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';

type Skills = { specialty: DoctorProfile['specialties'][number] | undefined; languages: DoctorProfile['languages'] };

/** What a doctor's patients need from another one, also where the doctor can no longer be found; nothing of one without a profile. */
export async function findDoctorSkills(reader: Reader, doctorId: string): Promise<Skills> {
  const doctor = await reader.get(doctorProfiles, doctorId);
  return { specialty: doctor?.specialties[0], languages: doctor?.languages ?? [] };
}
