import type { useTranslations } from 'next-intl';
import type { Measure } from '@/domain/vitals/risk';

/** What a limit is of: blood pressure has one for each of its numbers. */
export function measureName(t: ReturnType<typeof useTranslations<'vitals'>>, measure: Measure): string {
  return measure === 'systolic' || measure === 'diastolic' ? t(`parts.${measure}`) : t(`metrics.${measure}`);
}
