import { SPECIALTIES, type Specialty } from '@/domain/people/specialty';

const ALL = Object.freeze({ items: [...SPECIALTIES] });

/** The specialties a doctor may have, the most requested first. */
export async function listSpecialties(): Promise<{ items: Specialty[] }> {
  return ALL;
}
