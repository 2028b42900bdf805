import type { FoundMedicine, MedicineQuery } from '@/domain/medicines/api';
import { leastMedicineScore } from '@/domain/medicines/medicine-search';
import { medicineTitle, type Medicine } from '@/domain/medicines/schema';
import type { Order, Page } from '@/domain/shared/primitives';
import { sortedPage } from '@/domain/shared/sorted-page';
import type { ReadCtx } from '@/server/platform/ctx';
import { getMedicineIndex, type IndexedMedicine } from './medicine-index';

type Match = { one: IndexedMedicine; score: number; brand: string | undefined };

type Search = Pick<MedicineQuery, 'q' | 'limit'> & Partial<MedicineQuery>;

/** Medicines that meet a query, the best first or by name; without a query all of them, in the order of the master or by name. */
export async function searchMedicines(ctx: ReadCtx, query: Search): Promise<Page<FoundMedicine>> {
  const { schedule, reviewed, sort = 'master', order = 'asc' } = query;
  const matches = (await matchMedicines(ctx, query.q)).filter(
    ({ one: { medicine } }) =>
      (schedule === undefined || medicine.schedule === schedule) &&
      (reviewed === undefined || reviewed === (medicine.reviewedBy !== undefined)),
  );
  const placeOf = sort === 'name' ? placesByName(matches, order) : undefined;
  const list = matches.map(({ one, score, brand }) => ({
    id: one.medicine.id,
    key: placeOf ? [placeOf(one)] : [-Math.round(score * 1000), one.order],
    item: toFound(one.medicine, brand),
  }));
  return sortedPage(list, query);
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** The place of each match by name and strength, 500 mg before 1000 mg. */
function placesByName(matches: readonly Match[], order: Order): (one: IndexedMedicine) => number {
  const title = ({ one }: Match) => medicineTitle(one.medicine);
  const sorted = matches.toSorted((a, b) => BY_NAME.compare(title(a), title(b)));
  const places = new Map((order === 'asc' ? sorted : sorted.toReversed()).map(({ one }, place) => [one, place]));
  return (one) => places.get(one) ?? 0;
}

/** The medicines that can be ordered, of each state of the master. */
const orderable = new WeakMap<readonly IndexedMedicine[], Medicine[]>();

/** What all medicines are called that can be ordered; the same list for as long as the master stays as it is. */
export async function listMedicineNames(ctx: ReadCtx): Promise<{ items: Medicine[] }> {
  const { all } = await getMedicineIndex(ctx);
  const list = all();
  const items = orderable.get(list) ?? list.map(({ medicine }) => medicine).filter(({ withdrawn }) => !withdrawn);
  orderable.set(list, items);
  return { items };
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
