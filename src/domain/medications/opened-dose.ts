import { addMinutes, minutesBetween } from '@/domain/shared/time';
import { doseKey, dosesBetween, mayDecide, type DecisionsByDay, type Dose } from './dose-times';
import type { Medication } from './schema';

/** A drawer opened so long before or after a dose is opened for it. Our own choice. */
const BEFORE_MINUTES = 120;
const AFTER_MINUTES = 6 * 60;

/**
 * The dose for which a drawer was opened: the nearest in time. Null where there is none near, where it is
 * settled already (a drawer that is opened again is no second dose), and where it is too late to say.
 */
export function openedDose(plan: Omit<Medication, 'name'>, said: DecisionsByDay, { at, now }: { at: string; now: string }): Dose | null {
  const near = dosesBetween(plan, addMinutes(at, -AFTER_MINUTES), addMinutes(at, BEFORE_MINUTES));
  const [dose] = near.sort((a, b) => Math.abs(minutesBetween(a.dueAt, at)) - Math.abs(minutesBetween(b.dueAt, at)));
  if (dose === undefined || said.get(dose.on)?.[doseKey(plan.id, dose.time)] !== undefined) return null;
  return mayDecide(plan, dose, now) ? dose : null;
}
