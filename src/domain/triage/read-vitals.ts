/** Measured values: degrees Celsius, mmHg, beats and breaths a minute, per cent, mg/dL. */
export type Vitals = {
  temperature?: number;
  systolic?: number;
  diastolic?: number;
  pulse?: number;
  spo2?: number;
  respiratoryRate?: number;
  glucose?: number;
};

const FEVER_WORDS = 'fever|febrile|temperature|temp|bukhar|bukhaar|taap|बुखार|बुख़ार|ताप|तापमान|ਬੁਖਾਰ|ਬੁਖ਼ਾਰ|ਤਾਪ';
const TIME_BEHIND =
  '(?!\\s*(?:-\\s*\\d+\\s*)?(?:days?|din|दिन|ਦਿਨ|hours?|hrs?|weeks?|months?|years?|yrs?|ghante|mahine|saal|साल|ਸਾਲ|घंटे|ਘੰਟੇ|हफ|ਹਫ|महीन|ਮਹੀਨ|minutes?|/))';
const NUMBER = '(\\d{2,3}(?:\\.\\d{1,2})?)';

const TEMPERATURES = [
  new RegExp(`${NUMBER}\\s*(?:°|º|degrees?|deg|डिग्री|ਡਿਗਰੀ|degri)\\s*([cf])?`, 'u'),
  new RegExp(`${NUMBER}\\s*([cf])\\b`, 'u'),
  new RegExp(`(?:${FEVER_WORDS})[^\\d.;।\\n]{0,25}${NUMBER}(?![\\d/%])${TIME_BEHIND}`, 'u'),
  new RegExp(`${NUMBER}[^\\d.;।\\n]{0,6}(?:${FEVER_WORDS})`, 'u'),
];
const PRESSURE = /(\d{2,3})\s*(?:\/|over|by|बटा|ਬਟਾ)\s*(\d{2,3})/gu;
const PRESSURE_ALONE = /(?:systolic|\bbp|blood pressure|बीपी|ਬੀਪੀ|ब्लड प्रेशर)[^\d.;]{0,20}(\d{2,3})(?![\d/])/u;
const PULSE = /(?:pulse|heart rate|\bhr\b|beats|नब्ज़|नब्ज|nabz|nabj|ਨਬਜ਼|ਨਬਜ|धड़कन|ਧੜਕਣ)[^\d.;।]{0,20}(\d{2,3})(?![\d/])/u;
const PULSE_UNIT = /(\d{2,3})\s*(?:bpm|beats)/u;
const OXYGEN = /(?:spo2|spo₂|oxygen|o2 sat\w*|\bsats?\b|saturation|ऑक्सीजन|ਆਕਸੀਜਨ)[^\d;।]{0,30}(\d{2,3})\s*%?/u;
const BREATHS = /(?:respiratory rate|resp rate|\brr\b|respirations?|breathing rate|साँस की गति|ਸਾਹ ਦੀ ਗਤੀ)[^\d.;]{0,20}(\d{1,3})(?![\d/])/u;
const BREATHS_UNIT = /(\d{2,3})\s*(?:breaths|साँसें|ਸਾਹ ਪ੍ਰਤੀ)/u;
const GLUCOSE =
  /(?:sugar|glucose|\brbs\b|\bfbs\b|शुगर|ਸ਼ੂਗਰ)[^\d.;।]{0,25}(\d{1,3}(?:\.\d)?)\s?(mmol|mg)?(?!\s?(?:year|yr|saal|साल|ਸਾਲ|day|din|दिन|ਦਿਨ|month|mahin|महीन|ਮਹੀਨ))/u;

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;
const first = (plain: string, ...patterns: RegExp[]): number | undefined => {
  for (const pattern of patterns) {
    const value = pattern.exec(plain)?.[1];
    if (value !== undefined) return Number(value);
  }
  return undefined;
};
const within = (value: number | undefined, low: number, high: number): number | undefined =>
  value !== undefined && between(value, low, high) ? value : undefined;

/** Reads measured values out of a text in small letters; what no body can have is left out. */
export function readVitals(plain: string): Vitals {
  const [systolic, diastolic] = pressureIn(plain);
  return {
    ...given('temperature', temperatureIn(plain)),
    ...given('systolic', systolic),
    ...given('diastolic', diastolic),
    ...given('pulse', within(first(plain, PULSE, PULSE_UNIT), 20, 260)),
    ...given('spo2', within(first(plain, OXYGEN), 40, 100)),
    ...given('respiratoryRate', within(first(plain, BREATHS, BREATHS_UNIT), 3, 120)),
    ...given('glucose', glucoseIn(plain)),
  };
}

function given<K extends keyof Vitals>(key: K, value: number | undefined): Partial<Vitals> {
  return value === undefined ? {} : { [key]: value };
}

/** 34 to 43 are degrees Celsius, 93 to 110 Fahrenheit. */
function temperatureIn(plain: string): number | undefined {
  for (const pattern of TEMPERATURES) {
    const match = pattern.exec(plain);
    const value = Number(match?.[1]);
    if (match && match[2] !== 'f' && between(value, 30, 43)) return value;
    if (match && match[2] !== 'c' && between(value, 92, 111)) return toCelsius(value);
  }
  return undefined;
}

/** Degrees Celsius of a value that is Fahrenheit where it is over 60. */
export function toCelsius(value: number): number {
  return value > 60 ? Math.round(((value - 32) * 50) / 9) / 10 : value;
}

function pressureIn(plain: string): [number | undefined, number | undefined] {
  for (const [, high = '', low = ''] of plain.matchAll(PRESSURE)) {
    const [systolic, diastolic] = [Number(high), Number(low)];
    if (between(systolic, 50, 300) && between(diastolic, 20, 200) && systolic > diastolic) return [systolic, diastolic];
  }
  return [within(first(plain, PRESSURE_ALONE), 60, 300), undefined];
}

/** Values under 30 without a unit, and those in mmol/L, are turned into mg/dL. */
function glucoseIn(plain: string): number | undefined {
  const match = GLUCOSE.exec(plain);
  if (!match) return undefined;
  const value = Number(match[1]);
  if (match[2] === 'mmol' || (match[2] === undefined && value < 30 && (match[1] ?? '').includes('.')))
    return within(Math.round(value * 18), 10, 900);
  return within(value, 20, 900);
}
