import { toLatinDigits } from '@/domain/shared/digits';

/** One amount of a strength: `value` in mg where it is a mass, `raw` as written. */
type Amount = { raw: number; unit: 'mass' | 'volume' | 'percent' | 'iu' | 'none'; value: number };

const MG_PER: Readonly<Record<string, number>> = { mcg: 0.001, µg: 0.001, μg: 0.001, ug: 0.001, mg: 1, gm: 1000, gms: 1000, g: 1000 };
const AMOUNT = /(?<![\d.])(\d+(?:\.\d+)?|\.\d+) ?(mcg|µg|μg|ug|mg|gms|gm|g|ml|ltr|l|iu|percent|%)?(?![\p{L}\d])/giu;
/** How many are in a pack: `10's`, `15 S`, `1x10`, `10 tabs pack`. */
const PACK = /\b\d+ ?['’`]? ?s\b|\b\d+ ?[x*×] ?\d+\b|\bpack of \d+\b/giu;

/** A text in small letters and Latin figures, without thousands separators. */
function plainAmounts(text: string): string {
  return toLatinDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d),(?=\d{2,3}(?:\D|$))/g, '')
    .replace(/(?<=\d)(?=(?:tab|cap|inj|syp|susp|syr|cream|oint|gel|drop))/g, ' ');
}

/** The amounts in a text, and the text without them and without pack sizes. */
export function readAmounts(text: string): { amounts: Amount[]; rest: string } {
  const amounts: Amount[] = [];
  const withoutPack = plainAmounts(text).replace(PACK, ' ');
  // A number inside a word, as in "d3" or "b12", belongs to the name.
  const rest = withoutPack
    .replace(/(?<=[\p{L}\p{M}]{3})(?=\d)/gu, ' ')
    .replace(AMOUNT, (whole, number: string, unit = '', at: number, all: string) => {
      if (/[\p{L}\p{M}]/u.test(all[at - 1] ?? '')) return whole;
      amounts.push(amountOf(Number(number), String(unit)));
      return ' ';
    });
  return { amounts, rest };
}

function amountOf(raw: number, unit: string): Amount {
  const mg = MG_PER[unit];
  if (mg !== undefined) return { raw, unit: 'mass', value: raw * mg };
  if (unit === 'ml') return { raw, unit: 'volume', value: raw };
  if (unit === 'l' || unit === 'ltr') return { raw, unit: 'volume', value: raw * 1000 };
  if (unit === 'iu') return { raw, unit: 'iu', value: raw };
  return { raw, unit: unit === '' ? 'none' : 'percent', value: raw };
}

/**
 * Whether what is asked is a medicine's strength. Each of its amounts is named, and nothing else is; a volume may be the bottle's. A
 * combination may also be named by the sum of its substances, as "625" is of 500 mg and 125 mg.
 */
export function isStrength(asked: readonly Amount[], own: readonly Amount[]): boolean {
  const needed = own.filter(({ unit }) => unit !== 'volume');
  const isNamed = needed.every((amount) => asked.some((one) => isSame(one, amount)));
  const isOnly = asked.every((one) => one.unit === 'volume' || own.some((amount) => isSame(one, amount)));
  return (isNamed && isOnly) || isSum(asked, needed);
}

function isSame(one: Amount, other: Amount): boolean {
  if (one.unit === 'none' || other.unit === 'none') return one.raw === other.raw;
  return one.unit === other.unit && Math.abs(one.value - other.value) < 1e-9;
}

function isSum(asked: readonly Amount[], needed: readonly Amount[]): boolean {
  const [one] = asked;
  if (one === undefined || asked.length > 1 || needed.length < 2 || !needed.every(({ unit }) => unit === 'mass')) return false;
  const sum = needed.reduce((total, { value }) => total + value, 0);
  return (one.unit === 'mass' || one.unit === 'none') && Math.abs(one.value - sum) < 1e-9;
}
