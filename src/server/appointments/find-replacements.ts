import type { AppointmentView } from '@/domain/appointments/api';
import type { FoundDoctor } from '@/domain/people/api';
import type { Mode } from '@/domain/scheduling/schema';
import type { Locale } from '@/domain/shared/primitives';
import { findDoctorSkills } from '@/server/people/find-doctor-skills';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { searchDoctors } from '@/server/people/search-doctors';
import type { ReadCtx } from '@/server/platform/ctx';
import { findModes } from '@/server/scheduling/list-free-slots';

const SHOWN = 3;
/** Some of those found may be booked out. */
const READ = 10;

/** A doctor who is free, and how and when they could meet the patient instead. */
type Replacement = { doctor: FoundDoctor; startsAt: string; mode: Mode };
type Replacements = { items: Replacement[]; search: { specialty?: string; language?: string } };

/**
 * For a visit whose doctor no longer sees patients here, doctors of the same specialty who are free soonest: those who speak the
 * reader's language, or else the doctor's, and where there is none, any. Null while the doctor is here, and for a visit that ended
 * otherwise.
 */
export async function findReplacements(ctx: ReadCtx, visit: AppointmentView, locale: Locale): Promise<Replacements | null> {
  const isOpen = visit.status === 'booked' || visit.status === 'checked_in';
  if (visit.endCause !== 'doctor-gone' && !(isOpen && (await findBookableDoctor(ctx.read, visit.doctorId)) === null)) return null;
  const { specialty, languages } = await findDoctorSkills(ctx.read, visit.doctorId);
  const language = languages.find((one) => one === locale) ?? languages[0];
  const narrow = { ...(specialty !== undefined && { specialty }), ...(language !== undefined && { language }) };
  const alike = await findFree(ctx, visit, narrow);
  if (alike.length > 0 || language === undefined) return { items: alike, search: narrow };
  const wide = specialty === undefined ? {} : { specialty };
  return { items: await findFree(ctx, visit, wide), search: wide };
}

type Narrowing = Pick<Parameters<typeof searchDoctors>[1], 'specialty' | 'language'>;

async function findFree(ctx: ReadCtx, { doctorId, mode }: AppointmentView, narrow: Narrowing): Promise<Replacement[]> {
  const { items } = await searchDoctors(ctx, { ...narrow, sort: 'next-slot', limit: READ });
  const free = items.flatMap((doctor) => (doctor.nextSlot === null || doctor.id === doctorId ? [] : [{ doctor, ...doctor.nextSlot }]));
  return Promise.all(
    free.slice(0, SHOWN).map(async ({ doctor, startsAt }) => {
      const modes = await findModes(ctx.read, doctor.id);
      return { doctor, startsAt, mode: modes.find((one) => one === mode) ?? modes[0] ?? mode };
    }),
  );
}
