import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version } from '@/domain/shared/primitives';
import { addDays } from '@/domain/shared/time';
import { EscalationTimes } from './ladder';
import { Limits } from './risk';

/** More than anybody's family; as many may be told of one alert. */
export const CAREGIVERS_MAX = 18;

/**
 * What is particular to one patient's readings, under the patient's id: the limits a doctor has set, pregnancy, and who is told of an
 * alert in which order and when.
 */
export const VitalSettings = z.object({
  id: idOf('usr'),
  /** Of each number a doctor has set them for; the others have those of the patient's age. */
  limits: Limits,
  limitsSetBy: idOf('usr').optional(),
  limitsSetAt: Instant.optional(),
  /** The day somebody last said that the patient is pregnant. */
  pregnancySaidOn: LocalDate.optional(),
  /** Who is told first; everybody else who may see the readings follows, the first invited first. */
  caregiverOrder: z.array(idOf('usr')).max(CAREGIVERS_MAX, 'too-many'),
  /** The platform's times when absent. */
  escalation: EscalationTimes.optional(),
  version: Version,
});
export type VitalSettings = z.infer<typeof VitalSettings>;

/**
 * So long after it was said a pregnancy is over: forty weeks, and the six after birth in which pressure may still become dangerous
 * (WHO, postnatal care 2022).
 */
const PREGNANCY_DAYS_MAX = 46 * 7;

/** Whether somebody counts as pregnant on a date. */
export function isPregnantOn(saidOn: string | undefined, today: string): boolean {
  return saidOn !== undefined && today < addDays(saidOn, PREGNANCY_DAYS_MAX);
}

/** People in the order somebody chose, those not named last and as they were. */
export function inChosenOrder(ids: readonly string[], chosen: readonly string[]): string[] {
  const placeOf = (id: string) => (chosen.includes(id) ? chosen.indexOf(id) : chosen.length);
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
