import { z } from 'zod';
import { isPressure, type Metric, type Value } from './metric';

/** How soon somebody has to look at a reading, from the lowest to the highest. */
export const LEVELS = ['none', 'watch', 'urgent', 'emergency'] as const;
export type Level = (typeof LEVELS)[number];
/** The levels that open an alert. */
export const AlertLevel = z.enum(['watch', 'urgent', 'emergency']);
export type AlertLevel = z.infer<typeof AlertLevel>;

export function isHigher(a: Level, b: Level): boolean {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b);
}

export function higherOf(a: Level, b: Level): Level {
  return isHigher(a, b) ? a : b;
}

/** Bounds of one level: at or below `low`, at or above `high`. */
const Bounds = z.object({ low: z.number().optional(), high: z.number().optional() });
type Bounds = z.infer<typeof Bounds>;
/** The bounds of each level for one number. */
export const Thresholds = z.object({ emergency: Bounds, urgent: Bounds, watch: Bounds });
export type Thresholds = z.infer<typeof Thresholds>;
/** The numbers that have thresholds: blood pressure has two. Weight has none. */
export const MEASURES = ['systolic', 'diastolic', 'spo2', 'heart_rate', 'respiratory_rate', 'temperature', 'glucose'] as const;
export type Measure = (typeof MEASURES)[number];

function byMeasure<T extends z.ZodType>(thresholds: T) {
  return z.object({
    systolic: thresholds,
    diastolic: thresholds,
    spo2: thresholds,
    heart_rate: thresholds,
    respiratory_rate: thresholds,
    temperature: thresholds,
    glucose: thresholds,
  });
}

export const RuleTable = byMeasure(Thresholds.optional());
export type RuleTable = z.infer<typeof RuleTable>;

const LimitBounds = z.object({ low: z.number().optional(), high: z.number().optional() }).default({});
/**
 * Thresholds a doctor sets: of each side the emergency is the outermost, and the low side ends below where the high side begins, or
 * every reading would be an alert.
 */
const OwnThresholds = z
  .object({ emergency: LimitBounds, urgent: LimitBounds, watch: LimitBounds })
  .refine(isOrdered, { error: 'limits-order', path: ['emergency'] });
export const Limits = byMeasure(OwnThresholds.optional());
export type Limits = z.infer<typeof Limits>;

function isOrdered({ emergency, urgent, watch }: Thresholds): boolean {
  const rising = [emergency.low, urgent.low, watch.low, watch.high, urgent.high, emergency.high].filter((bound) => bound !== undefined);
  return rising.length > 0 && rising.every((bound, nth) => nth === 0 || bound > (rising[nth - 1] ?? bound));
}

/**
 * Adults who are not pregnant: the table proposed in CLINICAL.md 4.7, from NEWS2 (Royal College of Physicians 2017), the Indian
 * hypertension programme and ADA; 40.0 °C and 300 mg/dL are choices between published anchors. Not yet signed off by a
 * clinician.
 */
export const ADULT_RULES: RuleTable = {
  systolic: { emergency: { low: 90, high: 180 }, urgent: { high: 160 }, watch: { high: 140 } },
  diastolic: { emergency: { high: 120 }, urgent: { high: 110 }, watch: { high: 90 } },
  spo2: { emergency: { low: 91 }, urgent: { low: 93 }, watch: { low: 95 } },
  heart_rate: { emergency: { low: 40, high: 131 }, urgent: { low: 50, high: 111 }, watch: { high: 91 } },
  respiratory_rate: { emergency: { low: 8, high: 25 }, urgent: { high: 21 }, watch: { low: 11 } },
  temperature: { emergency: { low: 35, high: 40 }, urgent: { high: 39.1 }, watch: { low: 36, high: 38.1 } },
  glucose: { emergency: { low: 53.99, high: 300 }, urgent: { low: 69.99, high: 250.01 }, watch: { high: 180.01 } },
};

/**
 * In pregnancy NEWS2 is not validated, so pulse and breathing have no rule. A pressure of 160/110 or more is severe, of 140/90
 * or more needs to be seen the same day (pre-eclampsia; WHO, [K] to be checked by a clinician).
 */
const PREGNANCY_RULES: RuleTable = {
  systolic: { emergency: { low: 90, high: 160 }, urgent: { high: 140 }, watch: {} },
  diastolic: { emergency: { high: 110 }, urgent: { high: 90 }, watch: {} },
  spo2: { emergency: { low: 91 }, urgent: { low: 93 }, watch: { low: 95 } },
  temperature: { emergency: { low: 35, high: 40 }, urgent: { high: 38.1 }, watch: {} },
  glucose: { emergency: { low: 53.99, high: 300 }, urgent: { low: 69.99, high: 250.01 }, watch: { high: 180.01 } },
};

/**
 * Below 16 adult limits of pulse, breathing and pressure are wrong (CLINICAL.md 4.7), so only what does not depend on age is
 * watched: oxygen, sugar, and a fever of 40 °C. For a baby under three months 38 °C is an emergency (NICE NG143), and so is less
 * than 35.5 °C (WHO, possible serious bacterial infection in infants up to 59 days, 2015).
 */
const CHILD_RULES: RuleTable = {
  spo2: { emergency: { low: 91 }, urgent: { low: 93 }, watch: { low: 95 } },
  temperature: { emergency: { low: 35, high: 40 }, urgent: { high: 39.1 }, watch: { high: 38.1 } },
  glucose: { emergency: { low: 53.99, high: 300 }, urgent: { low: 69.99, high: 250.01 }, watch: { high: 180.01 } },
};
const YOUNG_BABY_RULES: RuleTable = {
  ...CHILD_RULES,
  temperature: { emergency: { low: 35.49, high: 38 }, urgent: {}, watch: {} },
};

/** Who a rule applies to; an unknown age is an adult's, whose limits miss least. */
export type RiskProfile = { ageMonths?: number | undefined; isPregnant?: boolean | undefined };

/** The classes of blood pressure are those of adults who are not pregnant. */
export function hasPressureClass({ ageMonths, isPregnant }: RiskProfile): boolean {
  return isPregnant !== true && (ageMonths === undefined || ageMonths >= CHILD_MONTHS_BELOW);
}

const CHILD_MONTHS_BELOW = 16 * 12;
const YOUNG_BABY_MONTHS_BELOW = 3;

/** The rules for a person: those of their age or of pregnancy, and over them those a doctor has set for them. */
export function rulesFor(profile: RiskProfile, limits: Limits = {}): RuleTable {
  const base = defaultRulesFor(profile);
  const own = Object.entries(limits).filter(([, thresholds]) => thresholds !== undefined);
  return own.length === 0 ? base : { ...base, ...Object.fromEntries(own) };
}

function defaultRulesFor({ ageMonths, isPregnant }: RiskProfile): RuleTable {
  if (ageMonths !== undefined && ageMonths < YOUNG_BABY_MONTHS_BELOW) return YOUNG_BABY_RULES;
  if (ageMonths !== undefined && ageMonths < CHILD_MONTHS_BELOW) return CHILD_RULES;
  return isPregnant === true ? PREGNANCY_RULES : ADULT_RULES;
}

/** The level of a reading; of blood pressure the higher of both parts. `none` where there is no rule. */
export function levelOf(metric: Metric, value: Value, rules: RuleTable): Level {
  if (isPressure(value)) {
    return higherOf(levelIn(rules.systolic, value.systolic), levelIn(rules.diastolic, value.diastolic));
  }
  return metric === 'weight' || metric === 'blood_pressure' ? 'none' : levelIn(rules[metric], value);
}

/** The thresholds a chart of the metric shows: of blood pressure those of its systolic part. */
export function thresholdsOf(metric: Metric, rules: RuleTable): Thresholds | undefined {
  if (metric === 'weight') return undefined;
  return rules[metric === 'blood_pressure' ? 'systolic' : metric];
}

/** The values at which no level begins, from the innermost bounds of both sides; an open side has none. */
export function targetOf({ emergency, urgent, watch }: Thresholds): Bounds {
  const inner = [watch, urgent, emergency];
  const low = inner.find((bounds) => bounds.low !== undefined)?.low;
  const high = inner.find((bounds) => bounds.high !== undefined)?.high;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

function levelIn(thresholds: Thresholds | undefined, value: number): Level {
  if (thresholds === undefined) return 'none';
  return (['emergency', 'urgent', 'watch'] as const).find((level) => isReached(thresholds[level], value)) ?? 'none';
}

function isReached({ low, high }: Bounds, value: number): boolean {
  return (low !== undefined && value <= low) || (high !== undefined && value >= high);
}

/** The class of one reading of blood pressure by two schemes; a class of a reading is no diagnosis. */
export const PressureClass = z.object({
  aha: z.enum(['normal', 'elevated', 'stage-1', 'stage-2', 'crisis']),
  programme: z.enum(['controlled', 'raised', 'critical']),
});
export type PressureClass = z.infer<typeof PressureClass>;

/** ACC/AHA 2017 as kept in AHA/ACC 2025, and the Indian hypertension programme (Simple, IHCI): CLINICAL.md 4.7. */
export function pressureClassOf({ systolic, diastolic }: { systolic: number; diastolic: number }): PressureClass {
  return { aha: ahaClassOf(systolic, diastolic), programme: programmeClassOf(systolic, diastolic) };
}

function programmeClassOf(systolic: number, diastolic: number): PressureClass['programme'] {
  if (systolic >= 180 || diastolic >= 110) return 'critical';
  return systolic >= 140 || diastolic >= 90 ? 'raised' : 'controlled';
}

function ahaClassOf(systolic: number, diastolic: number): PressureClass['aha'] {
  if (systolic > 180 || diastolic > 120) return 'crisis';
  if (systolic >= 140 || diastolic >= 90) return 'stage-2';
  if (systolic >= 130 || diastolic >= 80) return 'stage-1';
  return systolic >= 120 ? 'elevated' : 'normal';
}
