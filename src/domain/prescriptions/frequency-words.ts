import { readFrequency } from './frequency';

/** A frequency for a sentence: parts of a day with how many, or how often. `text` is what cannot be said in other words. */
export type FrequencyWords =
  | { kind: 'parts'; parts: readonly { part: DayPart; count: string }[] }
  | { kind: 'times' | 'hours'; count: number }
  | { kind: 'weekly' | 'alternate' | 'once' | 'needed' | 'text' };

const DAY_PARTS = ['morning', 'noon', 'evening', 'night'] as const;
type DayPart = (typeof DAY_PARTS)[number];

const SLOTS = /^[^-–]+(?: ?[-–] ?[^-–]+){2,3}$/;
const HOURS = /^(?:every |q ?)?(\d{1,2}) ?(?:hourly|hours?|hrs?|h)$/i;

/** Reads what {@link readFrequency} counts, for people: `1-0-1` is one in the morning and one at night. */
export function frequencyWords(text: string): FrequencyWords {
  const frequency = readFrequency(text);
  if (frequency === null) return { kind: 'text' };
  if (frequency.once === true) return { kind: 'once' };
  if (frequency.asNeeded === true) return { kind: 'needed' };
  if (SLOTS.test(text)) return { kind: 'parts', parts: partsOf(text.split(/ ?[-–] ?/)) };
  const hours = HOURS.exec(text.trim())?.[1];
  if (hours !== undefined) return { kind: 'hours', count: Number(hours) };
  if (frequency.perDay < 0.4) return { kind: 'weekly' };
  return frequency.perDay < 1 ? { kind: 'alternate' } : { kind: 'times', count: frequency.perDay };
}

/** Of three numbers the last is the night, of four the evening comes before it. */
function partsOf(counts: readonly string[]): { part: DayPart; count: string }[] {
  const parts = counts.length === 3 ? DAY_PARTS.filter((part) => part !== 'evening') : DAY_PARTS;
  return parts.flatMap((part, i) => {
    const count = (counts[i] ?? '0').trim();
    return count === '0' ? [] : [{ part, count }];
  });
}
