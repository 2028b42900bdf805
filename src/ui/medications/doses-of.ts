import type { DoseToday, MedicationToday } from '@/domain/medications/api';

type DoseOf = { key: string; medication: MedicationToday; dose: DoseToday };

/** Every dose of today of all medicines, by the clock. */
export function dosesOf(items: readonly MedicationToday[]): DoseOf[] {
  return items
    .flatMap((medication) => medication.today.map((dose) => ({ key: `${medication.id} ${dose.on} ${dose.time}`, medication, dose })))
    .sort((a, b) => (a.dose.dueAt < b.dose.dueAt ? -1 : 1));
}
