import { addMinutes } from '@/domain/shared/time';
import { doseKey, dosesBetween, LATE_MINUTES, MISSED_MINUTES, nextDoseAfter, type DecisionsByDay } from './dose-times';
import type { Medication } from './schema';

/** From one of the family to the next, while nobody has said what became of a dose. Our own choice. */
const NEXT_CAREGIVER_MINUTES = 30;

/** Who was told of the doses due at an instant. */
type Told = Readonly<Record<string, readonly string[]>>;
type People = { patientId: string; caregiverIds: readonly string[] };
type Step = { to: 'patient' | 'caregiver'; userId: string; at: string; dueAt: string };

/**
 * What is to be told now of the doses nobody has spoken of: the patient at their time, once for all that are due together, and an hour
 * later the family, one after another. `told` is who was told before, by the instant of the doses; `nextAt` when to look again. A reminder
 * that comes more than an hour late is left out: the dose has been missed by then, and that is what the family hears.
 */
export function reminderSteps(
  plans: readonly Omit<Medication, 'name'>[],
  { said, told, people, now }: { said: DecisionsByDay; told: Told; people: People; now: string },
): { steps: Step[]; told: Record<string, string[]>; nextAt: string | null } {
  const since = addMinutes(now, -LATE_MINUTES);
  const open = new Set(
    plans.flatMap((plan) =>
      dosesBetween(plan, since, now)
        .filter(({ on, time }) => said.get(on)?.[doseKey(plan.id, time)] === undefined)
        .map(({ dueAt }) => dueAt),
    ),
  );
  const left = [...open].flatMap((dueAt) => stepsOf(dueAt, people).filter(({ userId }) => told[dueAt]?.includes(userId) !== true));
  const steps = left.filter(({ to, at }) => at <= now && (to === 'caregiver' || addMinutes(at, MISSED_MINUTES) > now));
  const kept: Record<string, string[]> = {};
  for (const [dueAt, users] of Object.entries(told)) if (dueAt >= since) kept[dueAt] = [...users];
  for (const { dueAt, userId } of steps) kept[dueAt] = [...(kept[dueAt] ?? []), userId];
  const ahead = [...left.map(({ at }) => at).filter((at) => at > now), ...plans.map((plan) => nextDoseAfter(plan, now))];
  const [nextAt = null] = ahead.filter((at) => at !== null).sort();
  return { steps, told: kept, nextAt };
}

function stepsOf(dueAt: string, { patientId, caregiverIds }: People): Step[] {
  return [
    { to: 'patient', userId: patientId, at: dueAt, dueAt },
    ...caregiverIds.map((userId, nth): Step => {
      const at = addMinutes(dueAt, MISSED_MINUTES + nth * NEXT_CAREGIVER_MINUTES);
      return { to: 'caregiver', userId, at, dueAt };
    }),
  ];
}
