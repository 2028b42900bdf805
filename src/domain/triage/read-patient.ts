import type { Mention } from './find-mentions';
import { DAYS_OF, type Quantity } from './read-amounts';
import type { Token, TokenisedText } from './tokens';
import { PERSONS } from './words';

/** Who the text is about. `years` is the range the age may lie in; null when nothing is known. */
export type TextPatient = {
  years: readonly [number, number] | null;
  isAgeSaid: boolean;
  sex: 'male' | 'female' | null;
  gestationWeeks: number | null;
  /** The quantity that was the age, so that it is no duration. */
  ageQuantity: Quantity | null;
};

const AGE_BEHIND = new Set(['old', 'age', 'aged', 'yo', 'olds']);
const AGE_BEHIND_KEYS = new Set(['umar', 'umr', 'ka', 'ki', 'ke', 'da', 'di', 'de', 'dian', 'varsia', 'ayu']);
const AGE_BEFORE = new Set(['age', 'aged', 'umar', 'umr', 'ayu']);
const AGE_SHORT = /(?<![\d.])(\d{1,3})[\s-]{0,3}(?:(?:y\/?o|yo|yr?s?[ -]?old)\b|(m|f)\b(?!\/))/u;
const AGE_ALONE =
  /(?:\bage[d:]?|\bumar|\bumr|उम्र|ਉਮਰ)[^\d.;।\n]{0,6}(\d{1,3})(?!\s?(?:month|week|day|mahin|महीन|ਮਹੀਨ|दिन|ਦਿਨ|hafte|हफ|ਹਫ))/u;

export function readPatient(read: TokenisedText, quantities: readonly Quantity[], mentions: readonly Mention[]): TextPatient {
  const isMaternal = mentions.some(({ concept }) =>
    ['pregnant', 'postpartum', 'fetal-still', 'labour-pain', 'waters-broken'].includes(concept),
  );
  const ageQuantity = quantities.find((quantity) => isAge(quantity, read, mentions)) ?? null;
  const line = read.plain.replace(/\s+/gu, ' ');
  const short = AGE_SHORT.exec(line) ?? AGE_ALONE.exec(line);
  const age = ageQuantity ? ageQuantity.days / DAYS_OF.year : (ageOf(short?.[1]) ?? ageBeside(read));
  const words = personWords(read, isMaternal);
  const sexOfLetter = short?.[2] === 'm' ? 'male' : null;
  const sex = sexOfLetter ?? (short?.[2] === 'f' ? 'female' : null) ?? words.sex ?? (isMaternal ? 'female' : pronounSex(read));
  const gestation = quantities.find((quantity) => quantity !== ageQuantity && isGestation(quantity, read, mentions));
  return {
    years: age !== null ? [age, age] : (words.years ?? (isMaternal ? [13, 50] : firstPersonYears(read))),
    isAgeSaid: age !== null,
    sex,
    gestationWeeks: gestation ? Math.round(gestation.days / 7) : null,
    ageQuantity,
  };
}

const ageOf = (text: string | undefined): number | null => (text !== undefined && Number(text) <= 115 ? Number(text) : null);

/** "My mother, 79, fell", "a man (45)". */
function ageBeside({ tokens }: TokenisedText): number | null {
  const at = tokens.findIndex(
    ({ kind }, i) =>
      kind === 'number' &&
      [',', '('].includes(tokens[i - 1]?.word ?? '') &&
      [',', ')'].includes(tokens[i + 1]?.word ?? '') &&
      isPersonAt(tokens, i - 2),
  );
  return at === -1 ? null : ageOf(tokens[at]?.word);
}

function isPersonAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isPersonWord(token);
}

function isAge({ to, from, unit, count }: Quantity, { tokens }: TokenisedText, mentions: readonly Mention[]): boolean {
  if (unit === 'hour' || unit === 'minute' || (unit === 'year' && count > 115)) return false;
  const behind = tokens[to + 1];
  const before = tokens[from - 1];
  if (AGE_BEHIND.has(behind?.word ?? '') || (behind?.word === 'of' && tokens[to + 2]?.word === 'age')) return true;
  if (before && (AGE_BEFORE.has(before.word) || AGE_BEFORE.has(before.key))) return true;
  if (unit === 'year' && before && isPersonWord(before)) return true;
  const isVarshiya = tokens[to]?.key.startsWith('varsi') ?? false;
  if (isVarshiya) return true;
  if (!behind || !AGE_BEHIND_KEYS.has(behind.key)) return false;
  const next = tokens[to + 2];
  if (!next) return unit === 'year';
  const after = tokens[to + 3];
  const isPerson = isPersonWord(next) || (after !== undefined && isPersonWord(after));
  const isComplaint = mentions.some((mention) => mention.from === to + 2);
  return isPerson || (unit === 'year' && !isComplaint) || ['hai', 'he', 'hun', 'hu', 'han'].includes(next.key);
}

function isPersonWord({ word, key }: Token): boolean {
  return PERSONS.some(({ words, keys }) => words.has(word) || keys.has(key));
}

function isGestation({ from, to, unit }: Quantity, { tokens }: TokenisedText, mentions: readonly Mention[]): boolean {
  if (unit !== 'week' && unit !== 'month') return false;
  const near = mentions.some(
    ({ concept, from: start, to: end }) => concept === 'pregnant' && Math.min(Math.abs(start - to), Math.abs(end - from)) <= 4,
  );
  return near && !['for', 'since', 'ago'].includes(tokens[from - 1]?.word ?? '') && tokens[to + 1]?.word !== 'ago';
}

function personWords(
  { tokens }: TokenisedText,
  isMaternal: boolean,
): { years: readonly [number, number] | null; sex: 'male' | 'female' | null } {
  let years: readonly [number, number] | null = null;
  let sex: 'male' | 'female' | null = null;
  for (const [at, { word, key, isLatin, isRoman, kind }] of tokens.entries()) {
    if (kind !== 'word') continue;
    const person = PERSONS.find(({ words, keys }) => (isLatin && words.has(word)) || ((!isLatin || isRoman) && keys.has(key)));
    if (!person) continue;
    const isBaby = (person.years?.[1] ?? 99) <= 12;
    if (isBaby && isMaternal) continue;
    // "An old man", बुज़ुर्ग माँ: the later word of the two says more.
    if (person.years && (years === null || tokens[at - 1]?.word !== 'my')) years = narrowed(years, person.years);
    sex ??= person.sex ?? null;
  }
  return { years, sex };
}

function narrowed(one: readonly [number, number] | null, other: readonly [number, number]): readonly [number, number] {
  if (one === null) return other;
  const [low, high] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
  return low <= high ? [low, high] : one;
}

function pronounSex({ tokens }: TokenisedText): 'male' | 'female' | null {
  const words = new Set(tokens.filter(({ isLatin, isRoman }) => isLatin && !isRoman).map(({ word }) => word));
  if (words.has('she') || words.has('her')) return 'female';
  return words.has('he') || words.has('his') || words.has('him') ? 'male' : null;
}

/** Whoever writes of themselves is no small child. */
function firstPersonYears({ tokens }: TokenisedText): readonly [number, number] | null {
  const isSelf = tokens.some(
    ({ word, key }) =>
      ['i', 'im', 'ive', 'me'].includes(word) || ['muje', 'mujko', 'mainu', 'mainu', 'menu', 'mera', 'meri', 'mere'].includes(key),
  );
  return isSelf ? [16, 110] : null;
}
