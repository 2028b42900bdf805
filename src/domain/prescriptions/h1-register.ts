import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { csvText } from '@/domain/pharmacies/stock-cells';
import { localDateOf } from '@/domain/shared/time';
import type { DispenseEntry } from './dispense-api';

/** What the law asks of the register (GSR 588(E) of 30 August 2013), with the date, the batch and who handed it over. */
const COLUMNS = ['date', 'prescriber', 'prescriberAddress', 'patient', 'medicine', 'quantity', 'batch', 'by'] as const;

/** The register of Schedule H1 as a CSV file: one line for each medicine of that schedule. */
export function h1RegisterFile(entries: readonly DispenseEntry[]): string {
  const lines = entries.flatMap(({ at, by, patientName, prescriberName, prescriberAddress, items }) =>
    items
      .filter(({ schedule }) => schedule === 'H1')
      .map(({ generic, brand, strength, form, quantity, batch }) => [
        localDateOf(at, CLINIC_TIME_ZONE),
        prescriberName,
        prescriberAddress,
        patientName,
        [generic, brand && `(${brand})`, strength, form].filter(Boolean).join(' '),
        String(quantity),
        batch ?? '',
        by,
      ]),
  );
  return csvText([COLUMNS, ...lines]);
}
