import { phoneticKey } from '@/domain/shared/phonetic-key';
import type { Token, TokenisedText } from './tokens';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
/** A number with a unit of time: tokens `from` to `to`. */
export type Quantity = { from: number; to: number; count: number; unit: Unit; days: number };

export const DAYS_OF: Readonly<Record<Unit, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };

const keyed = (table: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([value, words]) => words.split(' ').map((word) => [phoneticKey(word), value] as const)));

const ENGLISH_UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries({
    minute: 'minute minutes min mins',
    hour: 'hour hours hr hrs h',
    day: 'day days',
    week: 'week weeks wk wks',
    month: 'month months mo mos',
    year: 'year years yr yrs y',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit as Unit] as const)),
);
const INDIC_UNITS = keyed({
  minute: 'मिनट ਮਿੰਟ minat mint',
  hour: 'घंटा घंटे घंटों ਘੰਟਾ ਘੰਟੇ ਘੰਟਿਆਂ ghante ghanta ghanto ghanteyan',
  day: 'दिन दिनों रोज़ ਦਿਨ ਦਿਨਾਂ din dino dinan roj',
  week: 'हफ़्ता हफ़्ते हफ़्तों हफ्ते सप्ताह ਹਫ਼ਤਾ ਹਫ਼ਤੇ ਹਫ਼ਤਿਆਂ hafta hafte hafto haftey haftean',
  month: 'महीना महीने महीनों माह ਮਹੀਨਾ ਮਹੀਨੇ ਮਹੀਨਿਆਂ mahina mahine mahino maheena maheene mahineyan mahinean',
  year: 'साल सालों वर्ष बरस वर्षीय ਸਾਲ ਸਾਲਾਂ ਵਰ੍ਹੇ saal sal salo salan varsh baras varshiya',
});
const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map(
  'a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 couple:2 few:3 several:4 half:0.5'
    .split(' ')
    .map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])] as const),
);
const INDIC_NUMBERS = keyed({
  0.5: 'आधा आधे ਅੱਧਾ ਅੱਧੇ aadha adha',
  1: 'एक इक ਇੱਕ ਇਕ ek ik',
  1.5: 'डेढ़ ਡੇਢ dedh dhed',
  2: 'दो ਦੋ do दोनों',
  2.5: 'ढाई ਢਾਈ dhai',
  3: 'तीन ਤਿੰਨ teen tin tinn',
  4: 'चार ਚਾਰ char chaar कुछ कई ਕਈ kai kuch',
  5: 'पाँच पांच ਪੰਜ paanch panch panj',
  6: 'छह छः छे ਛੇ chhe chhah che',
  7: 'सात ਸੱਤ saat satt',
  8: 'आठ ਅੱਠ aath ath',
  9: 'नौ ਨੌਂ nau',
  10: 'दस ਦਸ das',
  11: 'ग्यारह ਗਿਆਰਾਂ gyarah gyara giaran',
  13: 'तेरह ਤੇਰਾਂ terah',
  14: 'चौदह ਚੌਦਾਂ chaudah',
  16: 'सोलह ਸੋਲਾਂ solah',
  17: 'सत्रह ਸਤਾਰਾਂ satrah',
  18: 'अठारह अट्ठारह ਅਠਾਰਾਂ atharah athara',
  19: 'उन्नीस ਉੱਨੀ unnis',
  21: 'इक्कीस ਇੱਕੀ ikkis',
  22: 'बाईस ਬਾਈ bais',
  23: 'तेईस ਤੇਈ teis',
  24: 'चौबीस ਚੌਵੀ chaubis',
  26: 'छब्बीस ਛੱਬੀ chhabbis',
  27: 'सत्ताईस ਸਤਾਈ sattais',
  28: 'अट्ठाईस अठाईस ਅਠਾਈ atthais',
  29: 'उनतीस ਉਣੱਤੀ untis',
  31: 'इकतीस ਇਕੱਤੀ',
  32: 'बत्तीस ਬੱਤੀ battis',
  33: 'तैंतीस ਤੇਤੀ',
  34: 'चौंतीस ਚੌਂਤੀ',
  35: 'पैंतीस ਪੈਂਤੀ paintis',
  36: 'छत्तीस ਛੱਤੀ chhattis',
  37: 'सैंतीस ਸੈਂਤੀ',
  38: 'अड़तीस ਅਠੱਤੀ',
  39: 'उनतालीस ਉਣਤਾਲੀ',
  41: 'इकतालीस ਇਕਤਾਲੀ',
  42: 'बयालीस ਬਿਆਲੀ bayalis',
  43: 'तैंतालीस ਤਰਤਾਲੀ',
  44: 'चवालीस ਚੁਤਾਲੀ',
  45: 'पैंतालीस ਪੰਤਾਲੀ paintalis',
  46: 'छियालीस ਛਿਆਲੀ',
  47: 'सैंतालीस ਸੰਤਾਲੀ',
  48: 'अड़तालीस ਅਠਤਾਲੀ adtalis',
  49: 'उनचास ਉਣੰਜਾ',
  51: 'इक्यावन ਇਕਵੰਜਾ',
  52: 'बावन ਬਵੰਜਾ bavan',
  53: 'तिरपन ਤਰਵੰਜਾ',
  54: 'चौवन ਚੁਰੰਜਾ',
  55: 'पचपन ਪਚਵੰਜਾ pachpan',
  56: 'छप्पन ਛਪੰਜਾ',
  57: 'सत्तावन ਸਤਵੰਜਾ',
  58: 'अट्ठावन अठावन ਅਠਵੰਜਾ',
  59: 'उनसठ ਉਣਾਹਠ',
  61: 'इकसठ ਇਕਾਹਠ',
  62: 'बासठ ਬਾਹਠ basath',
  63: 'तिरसठ ਤਰੇਹਠ',
  64: 'चौंसठ ਚੌਂਹਠ',
  65: 'पैंसठ ਪੈਂਹਠ painsath',
  66: 'छियासठ ਛਿਆਹਠ',
  67: 'सड़सठ ਸਤਾਹਠ',
  68: 'अड़सठ ਅਠਾਹਠ',
  69: 'उनहत्तर ਉਣੱਤਰ',
  72: 'बहत्तर ਬਹੱਤਰ bahattar',
  75: 'पचहत्तर पिचहत्तर ਪੰਝੱਤਰ pachattar',
  76: 'छिहत्तर ਛਿਹੱਤਰ',
  78: 'अठहत्तर ਅਠੱਤਰ',
  80: 'अस्सी ਅੱਸੀ assi',
  82: 'बयासी ਬਿਆਸੀ',
  85: 'पचासी ਪਚਾਸੀ',
  90: 'नब्बे ਨੱਬੇ nabbe',
  12: 'बारह ਬਾਰਾਂ barah baran',
  15: 'पंद्रह ਪੰਦਰਾਂ pandrah pandran',
  20: 'बीस ਵੀਹ bees veeh',
  25: 'पच्चीस ਪੱਚੀ pachis pacchees',
  30: 'तीस ਤੀਹ tees teeh',
  40: 'चालीस ਚਾਲੀ chalis chali',
  50: 'पचास ਪੰਜਾਹ pachas panjah',
  60: 'साठ ਸੱਠ saath sath',
  70: 'सत्तर ਸੱਤਰ sattar',
});

/** Words that are a time by themselves, in days back from now. */
const ENGLISH_SINCE: readonly (readonly [string, number])[] = [
  ['since yesterday', 1],
  ['last night', 0.5],
  ['yesterday', 1],
  ['this morning', 0.3],
  ['today', 0.3],
  ['since morning', 0.3],
  ['tonight', 0.2],
  ['just now', 0.05],
  ['last week', 7],
  ['last month', 30],
  ['overnight', 0.5],
  ['this evening', 0.2],
  ['this afternoon', 0.2],
  ['couple of days', 2],
  ['fortnight', 14],
  ['right now', 0.05],
];
const INDIC_SINCE = keyed({
  1: 'कल ਕੱਲ੍ਹ ਕੱਲ kal kall',
  2: 'परसों ਪਰਸੋਂ parso parson',
  0.3: 'आज ਅੱਜ सुबह ਸਵੇਰ ਸਵੇਰੇ subah savere savera aaj ajj',
  0.5: 'रात ਰਾਤ raat',
  0.2: 'शाम ਸ਼ਾਮ अभी ਹੁਣੇ shaam abhi hune',
  7: 'हफ़्ते ਹਫ਼ਤੇ हफ्ते hafte',
  30: 'महीने ਮਹੀਨੇ mahine',
  365: 'साल ਸਾਲ saal',
});

/** Whether a word of Hindi or Punjabi says when or how long: a number, a unit of time, a part of the day. */
export const isTimeWord = ({ kind, key }: Token): boolean =>
  kind === 'word' && (INDIC_NUMBERS.has(key) || INDIC_UNITS.has(key) || INDIC_SINCE.has(key));

/** The numbers of a text that have a unit of time, "2-3 days" as the larger; and words that are a time by themselves. */
export function readQuantities(read: TokenisedText): Quantity[] {
  const { tokens } = read;
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const count = numberAt(at, read);
    const unitAt = count === null ? null : unitAfter(at, read);
    if (count === null || unitAt === null) continue;
    const last = found.at(-1);
    const quantity = { from: at, to: unitAt.at, count, unit: unitAt.unit, days: count * DAYS_OF[unitAt.unit] };
    if (last?.to === quantity.to)
      found[found.length - 1] = {
        ...quantity,
        from: last.from,
        count: Math.max(last.count, count),
        days: Math.max(last.days, quantity.days),
      };
    else found.push(quantity);
  }
  return found;
}

/** Times without a number: "since last night", कल से, "hafte se". In days. */
export function readSince(read: TokenisedText, quantities: readonly Quantity[]): { at: number; days: number }[] {
  const { tokens } = read;
  const taken = new Set(quantities.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)));
  const english = tokens.flatMap((_, at) =>
    ENGLISH_SINCE.filter(([phrase]) => !taken.has(at) && phrase.split(' ').every((word, n) => tokens[at + n]?.word === word)).map(
      ([, days]) => ({ at, days }),
    ),
  );
  const indic = tokens.flatMap(({ key, isLatin, isRoman, kind }, at) => {
    const days = kind === 'word' && (!isLatin || isRoman) && !taken.has(at) ? INDIC_SINCE.get(key) : undefined;
    if (days === undefined) return [];
    const next = tokens[at + 1]?.key ?? '';
    const isSince = ['se', 'ton', 'to', 'ko', 'nu', 'da', 'de', 'di', 'ka', 'ki', 'bar'].includes(next) || Number(days) < 3;
    return isSince ? [{ at, days: Number(days) }] : [];
  });
  return [...english, ...indic];
}

function numberAt(at: number, { tokens }: TokenisedText): number | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return null;
  if (token.kind === 'number') return token.value;
  if (!token.isLatin || token.isRoman) {
    const indic = INDIC_NUMBERS.get(token.key);
    if (indic !== undefined) return Number(indic);
  }
  if (!token.isLatin || (token.isRoman && token.word === 'a')) return null;
  return ENGLISH_NUMBERS.get(token.word) ?? null;
}

function unitAfter(at: number, { tokens }: TokenisedText): { at: number; unit: Unit } | null {
  for (let i = at + 1; i <= at + 3; i += 1) {
    const token = tokens[i];
    if (!token) return null;
    const unit = unitOf(token);
    if (unit) return { at: i, unit };
    const isBridge =
      token.kind === 'number' ||
      ['of', 'to', 'or', 'and', 'more', 'half'].includes(token.word) ||
      INDIC_NUMBERS.has(token.key) ||
      ENGLISH_NUMBERS.has(token.word);
    if (!isBridge) return null;
  }
  return null;
}

function unitOf({ word, key, kind, isLatin, isRoman }: Token): Unit | undefined {
  if (kind !== 'word') return undefined;
  const english = isLatin ? ENGLISH_UNITS.get(word) : undefined;
  return english ?? (!isLatin || isRoman || word.length > 4 ? (INDIC_UNITS.get(key) as Unit | undefined) : undefined);
}
