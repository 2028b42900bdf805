import type { FoundMedicine, MedicineQuery } from '@/domain/medicines/api';
import { leastMedicineScore } from '@/domain/medicines/medicine-search';
import type { Medicine } from '@/domain/medicines/schema';
import type { Page } from '@/domain/shared/primitives';
import { sortedPage } from '@/domain/shared/sorted-page';
import type { ReadCtx } from '@/server/platform/ctx';
import { getMedicineIndex, type IndexedMedicine } from './medicine-index';

type Match = { one: IndexedMedicine; score: number; brand: string | undefined };

/** Medicines that meet a query, the best first; without a query all of them in the order of the master. */
export async function searchMedicines(ctx: ReadCtx, query: MedicineQuery): Promise<Page<FoundMedicine>> {
  const matches = await matchMedicines(ctx, query.q);
  const list = matches.map(({ one, score, brand }) => ({
    id: one.medicine.id,
    key: [-Math.round(score * 1000), one.order],
    item: toFound(one.medicine, brand),
  }));
  return sortedPage(list, query);
}

/** The ids of the medicines that meet a query, the best first. */
export async function findMedicineIds(ctx: ReadCtx, q: string, limit: number): Promise<string[]> {
  const matches = (await matchMedicines(ctx, q)).toSorted((a, b) => b.score - a.score || a.one.order - b.one.order);
  return matches.slice(0, limit).map(({ one }) => one.medicine.id);
}

async function matchMedicines(ctx: ReadCtx, q: string): Promise<Match[]> {
  const { all, words } = await getMedicineIndex(ctx);
  const current = all().filter(({ medicine }) => !medicine.withdrawn);
  if (q === '') return current.map((one) => ({ one, score: 0, brand: undefined }));
  const scorer = words.scorer(q);
  if (scorer === null) return [];
  const scored = current.map((one) => ({ one, ...scorer(one.words, one.medicine.essential) }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored.filter(({ score }) => score > 0 && score >= leastMedicineScore(best));
}

function toFound(medicine: Medicine, asked: string | undefined): FoundMedicine {
  const brand = asked ?? medicine.brands[0];
  return { ...medicine, ...(brand !== undefined && { brand }) };
}
