import { addSeconds } from '@/domain/shared/instant';

/** How many coming appointments a patient can have: enough for a treatment, too few to empty a doctor's day. */
const OPEN_MAX = { withDoctor: 3, inAll: 10 };
/** The same for patients who repeatedly did not come. */
const OPEN_MAX_AFTER_NO_SHOWS = { withDoctor: 1, inAll: 3 };
/** So many missed appointments lower the limits. */
const NO_SHOWS_MIN = 3;
const NO_SHOW_DAYS = 90;

/** Appointments missed before this instant no longer count. */
export function noShowsSince(now: string): string {
  return addSeconds(now, -NO_SHOW_DAYS * 86_400);
}

/** Whether a patient with these coming appointments and missed ones may book one more with the doctor. */
export function mayBookAnother(coming: readonly { doctorId: string }[], doctorId: string, noShows: number): boolean {
  const max = noShows < NO_SHOWS_MIN ? OPEN_MAX : OPEN_MAX_AFTER_NO_SHOWS;
  return coming.length < max.inAll && coming.filter((one) => one.doctorId === doctorId).length < max.withDoctor;
}

/** As many coming appointments as have to be known for {@link mayBookAnother}. */
export const COMING_READ_MAX = OPEN_MAX.inAll;
