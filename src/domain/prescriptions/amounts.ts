import { dosesIn, readFrequency, readNumber, type Frequency } from './frequency';

/** What is counted by the piece; everything else is handed over by the pack. */
const PIECES = /^(?:tablet|capsule|sachet|suppository|pessary|lozenge|chewing gum|patch)/;
const MG_PER: Readonly<Record<string, number>> = { mcg: 0.001, µg: 0.001, mg: 1, g: 1000 };
const MASS = /^(\d+(?:\.\d+)?) ?(mcg|µg|mg|g)$/;
const PER_VOLUME = /^(\d+(?:\.\d+)?) ?(mcg|µg|mg|g)\/(\d+(?:\.\d+)?)? ?ml$/;
const VOLUME = /^(\d+(?:\.\d+)?) ?ml$/;
const COUNT =
  /^(\d+(?:\.\d+)?|1\/2|1\/4|3\/4|½|¼|¾)(?: ?(?:tab|tabs|tablets?|cap|caps|capsules?|sachets?|puffs?|suppository|pessary|lozenges?|patch))?$/;

type Written = { dose: string; frequency: string; days: number; strength?: string | undefined; form?: string | undefined };

/** Whether a form is counted by the piece; one nobody has named is. */
function isPiece(form: string | undefined): boolean {
  return form === undefined || PIECES.test(form);
}

/** How many pieces (or packs) a course needs, or null where it cannot be counted. */
export function countedQuantity(item: Written): number | null {
  if (!isPiece(item.form)) return 1;
  const frequency = readFrequency(item.frequency);
  const pieces = piecesPerDose(item);
  return frequency === null || pieces === null ? null : Math.max(1, Math.ceil(dosesIn(frequency, item.days) * pieces - 1e-9));
}

/** Pieces in one dose: of `2 tablets` two, of `1 g` of a tablet of 500 mg two. */
function piecesPerDose({ dose, strength }: Pick<Written, 'dose' | 'strength'>): number | null {
  const plain = dose.toLowerCase().trim();
  const counted = COUNT.exec(plain)?.[1];
  if (counted !== undefined) return readNumber(counted) || null;
  const [mass] = strength === undefined ? [] : massesOf(strength);
  const asked = readMass(plain);
  return asked === null || mass === undefined || mass === null ? null : asked / mass;
}

/**
 * Milligrams a day of each substance of a medicine, in the order of its strength; null for a substance whose amount cannot be
 * computed. For what is taken as needed it is one dose a day.
 */
export function dailyMg(item: Written): (number | null)[] {
  const frequency = readFrequency(item.frequency);
  return dosesMg(item).map((mg) => (mg === null || frequency === null ? null : mg * perDayOf(frequency)));
}

/** Milligrams of each substance in one dose. */
export function dosesMg({ dose, strength = '' }: Pick<Written, 'dose' | 'strength'>): (number | null)[] {
  const plain = dose.toLowerCase().trim();
  const parts = strength.toLowerCase().split(' + ');
  const asked = readMass(plain);
  if (asked !== null) return parts.length === 1 ? [asked] : parts.map(() => null);
  const millilitres = VOLUME.exec(plain)?.[1];
  if (millilitres !== undefined) return partsPerMl(parts).map((mg) => (mg === null ? null : mg * Number(millilitres)));
  const pieces = piecesPerDose({ dose, strength });
  return massesOf(strength).map((mg) => (mg === null || pieces === null ? null : mg * pieces));
}

function perDayOf({ perDay, once }: Frequency): number {
  return once === true ? 1 : perDay;
}

function massesOf(strength: string): (number | null)[] {
  return strength
    .toLowerCase()
    .split(' + ')
    .map((part) => readMass(part.replace(/ sr$/, '')));
}

/** `200 mg + 28.5 mg/5 ml`: the volume stands at the last and is that of all. */
function partsPerMl(parts: readonly string[]): (number | null)[] {
  const last = PER_VOLUME.exec(parts.at(-1) ?? '');
  if (last === null) return parts.map(() => null);
  const volume = Number(last[3] ?? 1);
  return parts.map((part, i) => {
    const mg = i === parts.length - 1 ? Number(last[1]) * (MG_PER[last[2] ?? ''] ?? Number.NaN) : readMass(part);
    return mg === null ? null : mg / volume;
  });
}

/** A mass in milligrams, `1.5 g`; null for anything else. */
export function readMass(text: string): number | null {
  const [, number, unit = ''] = MASS.exec(text.trim()) ?? [];
  const per = MG_PER[unit];
  return number === undefined || per === undefined ? null : Number(number) * per;
}
