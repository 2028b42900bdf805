import type { LabResult } from '@/domain/records/schema';

/** The range a laboratory calls normal, as it is printed: `4 – 5.7`, `< 200`. Empty without one. */
export function normalOf({ low, high }: Pick<LabResult, 'low' | 'high'>): string {
  if (low === undefined && high === undefined) return '';
  if (low === undefined) return `≤ ${high}`;
  return high === undefined ? `≥ ${low}` : `${low} – ${high}`;
}
