import type { FoundMedicine, medicineApi } from '@/domain/medicines/api';
import { apiFetch, endpointRef } from '@/ui/api';

const searchMedicines = endpointRef<(typeof medicineApi)['search']>('GET', '/api/medicines');
const FOUND_MAX = 8;

/** The medicines of the master under what was typed, the best first. */
export async function findMedicines(q: string, signal: AbortSignal): Promise<readonly FoundMedicine[]> {
  return (await apiFetch(searchMedicines, { query: { q, limit: FOUND_MAX }, signal })).items;
}
