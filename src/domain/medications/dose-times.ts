import { addDays, addMinutes, daysBetween, instantAt, localDateOf } from '@/domain/shared/time';
import type { Decision, DoseState, Medication } from './schema';

/** A dose is its plan's, of one calendar day at one time of the clock: the same fact however often it is told. */
export type Dose = { on: string; time: string; dueAt: string };
type Schedule = Pick<Medication, 'times' | 'everyDays' | 'startOn' | 'endOn' | 'timeZone'>;
type Plan = Schedule & Pick<Medication, 'id' | 'createdAt' | 'stoppedAt'>;

/** A dose may be confirmed so long before its time. */
const EARLY_MINUTES = 120;
/** So long after its time nobody has said anything, it counts as missed and the family is told. Our own choice. */
export const MISSED_MINUTES = 60;
/** A missed dose may still be said to have been taken, until the day after. */
export const LATE_MINUTES = 24 * 60;
/** What was said on a phone without a network is taken from it for so long. Our own choice. */
const KEPT_MINUTES = 7 * 24 * 60;
/** A dose of the evening before stays in the list of the day for so long. */
const EVENING_MINUTES = 6 * 60;
/** People are told to buy more so many days before nothing is left. */
const REFILL_DAYS = 3;

/** The key of what was said of a dose, within its day. */
export function doseKey(medicationId: string, time: string): string {
  return `${medicationId}@${time}`;
}

/**
 * The doses of one calendar day in the plan's zone, in order. Where the clock jumps forward over a dose it is due as much later; where an
 * hour comes twice it is due in the first.
 */
export function dosesOn({ times, everyDays, startOn, endOn, timeZone }: Schedule, on: string): Dose[] {
  if (on < startOn || (endOn !== undefined && on > endOn)) return [];
  if (daysBetween(startOn, on) % everyDays !== 0) return [];
  return times.map((time) => ({ on, time, dueAt: instantAt(on, time, timeZone) }));
}

/** The doses from `from` to `until`, both included, that were planned at their time: not before it was written down, nor after it was stopped. */
export function dosesBetween(plan: Plan, from: string, until: string): Dose[] {
  const first = localDateOf(from, plan.timeZone);
  const days = daysBetween(first, localDateOf(until, plan.timeZone)) + 1;
  return Array.from({ length: days }, (_, n) => dosesOn(plan, addDays(first, n)))
    .flat()
    .filter(({ dueAt }) => dueAt >= from && dueAt <= until && wasPlanned(plan, dueAt));
}

function wasPlanned({ createdAt, stoppedAt }: Plan, dueAt: string): boolean {
  return dueAt >= createdAt && (stoppedAt === undefined || dueAt < stoppedAt);
}

/** When the first dose after an instant is due; null where there is none any more. */
export function nextDoseAfter(plan: Plan, after: string): string | null {
  const today = localDateOf(after, plan.timeZone);
  const first = plan.startOn > today ? plan.startOn : today;
  for (let n = 0; n <= plan.everyDays + 1; n += 1) {
    const next = dosesOn(plan, addDays(first, n)).find(({ dueAt }) => dueAt > after && wasPlanned(plan, dueAt));
    if (next !== undefined) return next.dueAt;
  }
  return null;
}

/** Whether something may be said of a dose now: not of one that is hours away, was days ago, or is none of the plan. */
export function mayDecide(plan: Schedule, { on, time }: Pick<Dose, 'on' | 'time'>, now: string): boolean {
  const dose = dosesOn(plan, on).find((one) => one.time === time);
  return dose !== undefined && dose.dueAt <= addMinutes(now, EARLY_MINUTES) && dose.dueAt >= addMinutes(now, -LATE_MINUTES);
}

/**
 * When something was said of a dose: what a phone says that kept it for lack of a network, never later than now. Null for what was said too
 * long ago to be taken from a phone.
 */
export function saidWhen(saidAt: string | undefined, now: string): string | null {
  if (saidAt === undefined || saidAt > now) return now;
  return saidAt < addMinutes(now, -KEPT_MINUTES) ? null : saidAt;
}

export function doseState(dueAt: string, said: Decision | undefined, now: string): DoseState {
  if (said !== undefined) return said;
  if (now < dueAt) return 'coming';
  return addMinutes(dueAt, MISSED_MINUTES) <= now ? 'missed' : 'due';
}

/** The calendar days whose doses {@link dosesOfToday} shows. */
export function daysShown({ timeZone }: Pick<Schedule, 'timeZone'>, now: string): [yesterday: string, today: string] {
  const today = localDateOf(now, timeZone);
  return [addDays(today, -1), today];
}

/**
 * The doses to show as today's: those of the day, and those of the evening before that nobody has spoken of yet. What was due before the
 * plan was written down is shown only where somebody spoke of it. `said` has the decisions by day and {@link doseKey}.
 */
export function dosesOfToday(plan: Plan, said: DecisionsByDay, now: string): (Dose & { state: DoseState; isOpen: boolean })[] {
  const [yesterday, today] = daysShown(plan, now);
  const saidOf = ({ on, time }: Dose) => said.get(on)?.[doseKey(plan.id, time)]?.state;
  const evening = dosesOn(plan, yesterday).filter(
    (dose) => dose.dueAt >= addMinutes(now, -EVENING_MINUTES) && wasPlanned(plan, dose.dueAt) && saidOf(dose) === undefined,
  );
  const day = dosesOn(plan, today).filter((dose) => wasPlanned(plan, dose.dueAt) || saidOf(dose) !== undefined);
  return [...evening, ...day].map((dose) => ({
    ...dose,
    state: doseState(dose.dueAt, saidOf(dose), now),
    isOpen: mayDecide(plan, dose, now),
  }));
}

export type DecisionsByDay = ReadonlyMap<string, Readonly<Record<string, { state: Decision }>>>;
export type Adherence = { days: { on: string; taken: number; skipped: number; missed: number }[]; share: number | null };

/**
 * What became of the doses of the last `days` days, today among them. `share` is the part taken of those that were decided or missed, 0 to 1;
 * null where none was. A skipped dose was not taken.
 */
export function adherenceOf(plan: Plan, said: DecisionsByDay, { now, days }: { now: string; days: number }): Adherence {
  const today = localDateOf(now, plan.timeZone);
  const rows = Array.from({ length: days }, (_, n) => {
    const on = addDays(today, n - days + 1);
    const states = dosesOn(plan, on).flatMap(({ time, dueAt }) => {
      const state = said.get(on)?.[doseKey(plan.id, time)]?.state;
      return state === undefined && !wasPlanned(plan, dueAt) ? [] : [doseState(dueAt, state, now)];
    });
    const count = (state: DoseState) => states.filter((one) => one === state).length;
    return { on, taken: count('taken'), skipped: count('skipped'), missed: count('missed') };
  });
  const sum = (name: 'taken' | 'skipped' | 'missed') => rows.reduce((total, row) => total + row[name], 0);
  const decided = sum('taken') + sum('skipped') + sum('missed');
  return { days: rows, share: decided === 0 ? null : sum('taken') / decided };
}

/**
 * The first day for which what is left is not enough, and whether it is time to buy more; null where nobody counts, or the plan ends
 * before.
 */
export function supplyOf(
  { left, perDose, ...plan }: Schedule & Pick<Medication, 'left' | 'perDose'>,
  now: string,
): { runsOutOn: string; isLow: boolean } | null {
  if (left === undefined || plan.times.length === 0) return null;
  const today = localDateOf(now, plan.timeZone);
  const first = plan.startOn > today ? plan.startOn : today;
  const daysCovered = Math.floor(left / perDose / plan.times.length) * plan.everyDays;
  const runsOutOn = addDays(first, daysCovered);
  if (plan.endOn !== undefined && runsOutOn > plan.endOn) return null;
  return { runsOutOn, isLow: daysBetween(today, runsOutOn) <= REFILL_DAYS };
}
