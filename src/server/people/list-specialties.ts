import { SPECIALTIES, type Specialty } from '@/domain/people/specialty';

/** The specialties a doctor may have, the ones most asked for first. */
export async function listSpecialties(): Promise<{ items: Specialty[] }> {
  return { items: [...SPECIALTIES] };
}
