import type { Role } from '@/domain/shared/principal';
import { ageOn, dayBounds } from '@/domain/shared/time';

/** A child in the law of India (DPDP Act 2023, section 2(f); Majority Act 1875): below eighteen. */
const ADULT_YEARS = 18;

/** Far above the children of one family; an account that adds more is not a parent. */
export const DEPENDANTS_MAX = 12;

/** Whether somebody born on that date is a child on `today`. */
export function isChild(bornOn: string, today: string): boolean {
  return bornOn <= today && ageOn(bornOn, today) < ADULT_YEARS;
}

/** Whether nobody can sign in to an account: a child's, until it is handed over. */
export function isDependant({ role, email, phone }: { role: Role; email?: string | undefined; phone?: string | undefined }): boolean {
  return role === 'patient' && email === undefined && phone === undefined;
}

/** The instant at which a child comes of age: midnight in `zone` before the eighteenth birthday, 1 March for 29 February. */
export function adultAt(bornOn: string, zone: string): string {
  const [year = 0, month = 0, day = 0] = bornOn.split('-').map(Number);
  const birthday = new Date(Date.UTC(year + ADULT_YEARS, month - 1, day)).toISOString().slice(0, 10);
  return dayBounds(birthday, zone).from;
}
