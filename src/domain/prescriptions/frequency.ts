/** How often a medicine is taken. `once` is a single dose, whatever the days. `asNeeded` is the most it may be in a day. */
export type Frequency = { perDay: number; once?: true; asNeeded?: true };

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '1/2': 0.5, '1/4': 0.25, '3/4': 0.75 };
const PART = String.raw`(?:\d+(?:\.\d+)?|1/2|1/4|3/4|½|¼|¾)`;
const PATTERN = new RegExp(`^${PART}(?: ?[-–] ?${PART}){2,3}$`);
const HOURLY = /^(?:every |q ?)?(\d{1,2}) ?(?:hourly|hours?|hrs?|h)$/;
const TIMES = /^(\d{1,2}) ?(?:x|times?)(?: an?| per|\/)? ?(?:day|daily)?$/;

const WORDS: readonly (readonly [words: readonly string[], frequency: Frequency])[] = [
  [
    ['od', 'qd', 'daily', 'once daily', 'once a day', 'every day', 'hs', 'at night', 'at bedtime', 'bedtime', 'in the morning'],
    { perDay: 1 },
  ],
  [['bd', 'bid', 'twice daily', 'twice a day', 'two times a day', 'morning and night'], { perDay: 2 }],
  [['tds', 'tid', 'thrice daily', 'thrice a day', 'three times a day', 'three times daily'], { perDay: 3 }],
  [['qid', 'qds', 'four times a day', 'four times daily'], { perDay: 4 }],
  [['alternate days', 'every other day', 'every second day', 'on alternate days'], { perDay: 0.5 }],
  [['weekly', 'once a week', 'once weekly', 'every week'], { perDay: 1 / 7 }],
  [['stat', 'once', 'single dose', 'at once'], { perDay: 1, once: true }],
  [['sos', 'prn', 'as needed', 'when needed', 'if needed'], { perDay: 1, asNeeded: true }],
];

/** Reads `1-0-1`, `BD`, `twice a day`, `every 8 hours`, `SOS`; null for what cannot be counted. */
export function readFrequency(text: string): Frequency | null {
  const plain = text
    .toLowerCase()
    .replaceAll('.', (dot, at: number) => (/\d/.test(text[at + 1] ?? '') ? dot : ''))
    .trim();
  if (PATTERN.test(plain)) return positive(plain.split(/ ?[-–] ?/).reduce((sum, part) => sum + readNumber(part), 0));
  const hours = HOURLY.exec(plain)?.[1];
  if (hours !== undefined) return Number(hours) === 0 ? null : { perDay: 24 / Number(hours) };
  const times = TIMES.exec(plain)?.[1];
  if (times !== undefined) return positive(Number(times));
  return WORDS.find(([words]) => words.includes(plain))?.[1] ?? null;
}

function positive(perDay: number): Frequency | null {
  return perDay > 0 ? { perDay } : null;
}

/** `1`, `1.5`, `½` and `1/2`; NaN for anything else. */
export function readNumber(text: string): number {
  return FRACTIONS[text] ?? Number(text);
}

/** How often in a course of `days` a dose is taken. */
export function dosesIn({ perDay, once }: Frequency, days: number): number {
  return once === true ? 1 : perDay * days;
}
