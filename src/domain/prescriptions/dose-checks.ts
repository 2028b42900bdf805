import { dailyMg, dosesMg, readMass } from './amounts';
import { MASTER_SOURCE, substancesOf, type CheckInput, type CheckedItem, type CheckedMedicine, type RxCheck } from './checks';
import { readFrequency } from './frequency';

const ADULT_YEARS = 18;
/** Rounding of strengths must not make a usual dose too much: 500 mg of a rule that says 0.5 g. */
const TOLERANCE = 1.001;

const DAILY_MASS = /^(\d+(?:\.\d+)?) ?(g|mg|mcg)\/day/;
const DAILY_TIMES = /^(\d+) times\/day/;
const MG_PER_KG_DAY = /(?<![\d.])(\d{1,4}(?:\.\d{1,3})?) mg\/kg\/day/;
const MG_PER_KG_DOSE = /(?<![\d.])(\d{1,4}(?:\.\d{1,3})?) mg\/kg per dose/;
const NOT_BELOW = /(?:not <|^>) ?(\d+(?:\.\d+)?) ?(years|months|weeks|days|y|m|w)\b/i;
const MONTHS_PER: Readonly<Record<string, number>> = { y: 12, years: 12, months: 1, m: 1, weeks: 0.25, w: 0.25, days: 0.05 };

/** The most of each substance in a day, and for children by weight and age. All of it warns and none of it blocks. */
export function doseChecks(input: CheckInput): RxCheck[] {
  const { items, patient } = input;
  return items.flatMap((one, item) => {
    if (one.medicine === null) return [];
    const found = [...substanceChecks(one, one.medicine, input), ...timesChecks(one, one.medicine)];
    const isChild = patient.ageYears !== null && patient.ageYears < ADULT_YEARS;
    const forChild = isChild ? childChecks(one, one.medicine, patient) : [];
    return [...found, ...forChild].map((check) => ({ item, ...check }));
  });
}

/** The sum of each of its substances over the whole prescription, against the maximum of that substance alone. */
function substanceChecks(one: CheckedItem, medicine: CheckedMedicine, { items, master }: CheckInput): RxCheck[] {
  return substancesOf(medicine).flatMap((substance) => {
    const max = maxMgOf(substance, master);
    const total = items.reduce((sum, other) => sum + mgOf(other, substance), 0);
    const isPart = mgOf(one, substance) > 0;
    return max !== null && isPart && total > max * TOLERANCE
      ? [warning('dose-over-maximum', `${inWords(total)} > ${inWords(max)}/day`)]
      : [];
  });
}

function mgOf({ item, medicine }: CheckedItem, substance: string): number {
  if (medicine === null) return 0;
  const place = substancesOf(medicine).indexOf(substance);
  const strength = medicine.strength;
  return place === -1 ? 0 : (dailyMg({ ...item, strength, form: medicine.form })[place] ?? 0);
}

/** The daily maximum of a substance, from an entry that holds nothing else. */
function maxMgOf(substance: string, master: readonly CheckedMedicine[]): number | null {
  const alone = master.find((medicine) => medicine.generic.toLowerCase() === substance && DAILY_MASS.test(medicine.adultDailyMax ?? ''));
  const [, number, unit] = DAILY_MASS.exec(alone?.adultDailyMax ?? '') ?? [];
  return number === undefined ? null : readMass(`${number} ${unit ?? ''}`);
}

function timesChecks({ item }: CheckedItem, { adultDailyMax = '' }: CheckedMedicine): RxCheck[] {
  const words = { 'once daily': 1, 'twice daily': 2 } as const;
  const most = Number(DAILY_TIMES.exec(adultDailyMax)?.[1] ?? words[adultDailyMax as keyof typeof words] ?? Number.NaN);
  const frequency = readFrequency(item.frequency);
  return frequency !== null && frequency.perDay > most ? [warning('too-often', adultDailyMax)] : [];
}

function childChecks(one: CheckedItem, medicine: CheckedMedicine, { ageYears, weightKg }: CheckInput['patient']): RxCheck[] {
  const { paediatric = '' } = medicine;
  if (isTooYoung(paediatric, ageYears ?? 0)) return [warning('too-young', paediatric)];
  const [perDay, perDose] = [MG_PER_KG_DAY, MG_PER_KG_DOSE].map((rule) => Number(rule.exec(paediatric)?.[1] ?? Number.NaN)) as [
    number,
    number,
  ];
  if (Number.isNaN(perDay) && Number.isNaN(perDose)) return [];
  if (weightKg === null) return [warning('weight-needed', paediatric)];
  const written = { ...one.item, strength: medicine.strength, form: medicine.form };
  const [day] = dailyMg(written);
  const [dose] = dosesMg(written);
  const isOverDay = day !== null && day !== undefined && day > perDay * weightKg * TOLERANCE;
  const isOverDose = dose !== null && dose !== undefined && dose > perDose * weightKg * TOLERANCE;
  return isOverDay || isOverDose ? [warning('dose-over-maximum-for-weight', paediatric)] : [];
}

function isTooYoung(paediatric: string, ageYears: number): boolean {
  if (paediatric.startsWith('not in children')) return true;
  const [, number, unit = ''] = NOT_BELOW.exec(paediatric) ?? [];
  return number !== undefined && ageYears * 12 < Number(number) * (MONTHS_PER[unit.toLowerCase()] ?? 0);
}

function warning(code: string, limit: string): RxCheck {
  return { verdict: 'warn', code, source: MASTER_SOURCE, evidence: 'unverified', with: limit };
}

function inWords(mg: number): string {
  return mg >= 1000 ? `${String(Math.round(mg / 10) / 100)} g` : `${String(Math.round(mg * 100) / 100)} mg`;
}
