import type { TriagePatient } from './api';
import type { KnownPatient } from './check-symptoms';
import { toCelsius } from './read-vitals';

const MONTHS = 12;

/** What a request says of the patient, in the units of the engine. */
export function toKnownPatient({ ageYears, ageMonths, person, sex, pregnant, conditions, vitals }: TriagePatient): KnownPatient {
  const years = ageYears ?? null;
  const months = ageMonths ?? null;
  const age = years === null && months === null ? null : (years ?? 0) + (months ?? 0) / MONTHS;
  return {
    ...(age !== null && { ageYears: age }),
    ...(person && { person }),
    ...((sex === 'female' || sex === 'male') && { sex }),
    ...(pregnant === true && { pregnant }),
    ...(conditions && { conditions }),
    ...(vitals && { vitals: toVitals(vitals) }),
  };
}

function toVitals({
  temperature,
  blood_pressure: pressure,
  heart_rate: pulse,
  spo2,
  respiratory_rate: breaths,
  glucose,
}: NonNullable<TriagePatient['vitals']>): NonNullable<KnownPatient['vitals']> {
  return {
    ...(typeof temperature === 'number' && { temperature: toCelsius(temperature) }),
    ...(pressure && pressure),
    ...(typeof pulse === 'number' && { pulse }),
    ...(typeof spo2 === 'number' && { spo2 }),
    ...(typeof breaths === 'number' && { respiratoryRate: breaths }),
    ...(typeof glucose === 'number' && { glucose }),
  };
}
