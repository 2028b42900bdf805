import { frequencyWords } from '@/domain/prescriptions/frequency-words';
import { readNumber } from '@/domain/prescriptions/frequency';
import type { PrescribedItem } from '@/domain/prescriptions/schema';
import { addDays, instantAt, localDateOf } from '@/domain/shared/time';
import { NAME_LETTERS_MAX, TIMES_MAX, type Medication } from './schema';

/** When people eat and go to bed, as the hours that reminders come at; our own choice. */
export const DAY_TIMES = { morning: '08:00', noon: '14:00', evening: '18:00', night: '21:00' } as const;

/** What `twice a day` means by the clock: spread over the hours in which people are awake. */
const SPREAD: readonly (readonly string[])[] = [
  [],
  [DAY_TIMES.morning],
  [DAY_TIMES.morning, '20:00'],
  [DAY_TIMES.morning, DAY_TIMES.noon, '20:00'],
  ['08:00', '12:00', '16:00', '20:00'],
];
const AT_NIGHT = /^(?:h\.?s\.?|at night|at bedtime|bedtime)$/i;

type Rhythm = Pick<Medication, 'times' | 'everyDays'> & { count: string };
type PlanOfItem = Omit<Medication, 'id' | 'patientId' | 'prescriptionId' | 'state' | 'version' | 'createdAt' | 'createdBy' | 'stoppedAt'>;

/**
 * The plans that a prescribed medicine makes, beginning at `now` in the patient's zone: more than one where the morning has another amount
 * than the night. Where its frequency names no times, or is taken when needed, there are none, and no reminders. The course has as many
 * days as were prescribed, from today while a dose of today is still to come.
 */
export function plansOfItem(item: PrescribedItem, { now, timeZone }: { now: string; timeZone: string }): PlanOfItem[] {
  const { generic, brand, strength, medicineId, dose, frequency, timing, days, instructions = '' } = item;
  const name = [generic, strength, brand === undefined ? undefined : `(${brand})`].filter(Boolean).join(' ').slice(0, NAME_LETTERS_MAX);
  const rhythms = rhythmsOf(frequency);
  const today = localDateOf(now, timeZone);
  const isAhead = rhythms.every(({ times }) => times.length === 0 || times.some((time) => instantAt(today, time, timeZone) > now));
  const startOn = isAhead ? today : addDays(today, 1);
  return rhythms.map(({ count, times, everyDays }) => ({
    ...(medicineId !== undefined && { medicineId }),
    ...{ name, dose: count === '1' ? dose : `${count} × ${dose}`, perDose: readNumber(count), times, everyDays, frequency },
    ...{ food: timing, startOn, endOn: addDays(startOn, days - 1), note: instructions, timeZone },
  }));
}

function rhythmsOf(frequency: string): Rhythm[] {
  const words = frequencyWords(frequency);
  const even = (times: readonly string[], everyDays = 1): Rhythm[] => [{ times: [...times], everyDays, count: '1' }];
  switch (words.kind) {
    case 'parts': {
      const counts = [...new Set(words.parts.map(({ count }) => count))];
      return counts.map((count) => ({
        ...{ count, everyDays: 1 },
        times: words.parts.filter((part) => part.count === count).map(({ part }) => DAY_TIMES[part]),
      }));
    }
    case 'times':
      return even(AT_NIGHT.test(frequency.trim()) ? [DAY_TIMES.night] : (SPREAD[words.count] ?? []));
    case 'hours':
      return words.count % 24 === 0 ? even([DAY_TIMES.morning], words.count / 24) : even(timesEvery(words.count));
    case 'weekly':
      return even([DAY_TIMES.morning], 7);
    case 'alternate':
      return even([DAY_TIMES.morning], 2);
    default:
      return even([]);
  }
}

/** Every so many hours round the clock, where that divides the day into a number of doses a plan can have; else none. */
function timesEvery(hours: number): string[] {
  const doses = 24 / hours;
  if (!Number.isInteger(doses) || doses > TIMES_MAX) return [];
  const first = hours === 12 ? 8 : 6;
  return Array.from({ length: doses }, (_, n) => `${String((first + n * hours) % 24).padStart(2, '0')}:00`).sort();
}
