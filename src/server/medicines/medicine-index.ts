import { medicineWordIndex, type MedicineWords } from '@/domain/medicines/medicine-search';
import { Medicine } from '@/domain/medicines/schema';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { changedMedicines } from './collections';
import { readMaster } from './read-master';

/** `order` is the place in the master, the commonest first within a substance. */
export type IndexedMedicine = { medicine: Medicine; words: MedicineWords; order: number };

export type MedicineIndex = {
  all: () => readonly IndexedMedicine[];
  get: (id: string) => IndexedMedicine | undefined;
  words: ReturnType<typeof medicineWordIndex>;
};

type Kept = MedicineIndex & { keep: (medicine: Medicine) => void };
type State = { index: Promise<Kept>; mark: string; askedMs: number };

/** Corrections are rare and none is urgent by the second: another process sees one after this time. */
const ASK_AGAIN_MS = 10_000;

/**
 * The master in memory with the admins' corrections. A process asks the store for those made by other processes every ten seconds
 * at most; its own are in it at once.
 */
export async function getMedicineIndex(ctx: ReadCtx): Promise<MedicineIndex> {
  const state = ctx.ports.memory.of<State>('medicines.index', () => ({ index: readEverything(ctx), mark: '', askedMs: 0 }));
  const index = await state.index;
  const nowMs = Date.parse(ctx.now());
  if (Math.abs(nowMs - state.askedMs) < ASK_AGAIN_MS) return index;
  state.askedMs = nowMs;
  const { changed, mark } = await ctx.changes(changedMedicines, state.mark === '' ? null : state.mark);
  const before = state.mark;
  state.mark = mark;
  for (const { doc } of changed) index.keep(Medicine.parse(doc));
  // A first mark comes without documents: what was written until then is read whole.
  if (before === '') for (const doc of await findAll(ctx.read, changedMedicines)) index.keep(Medicine.parse(doc));
  return index;
}

/** Puts a correction of this process into its index at once. */
export async function keepInIndex(ctx: ReadCtx, medicine: Medicine): Promise<void> {
  const index = (await getMedicineIndex(ctx)) as Kept;
  index.keep(medicine);
}

async function readEverything(_: ReadCtx): Promise<Kept> {
  const words = medicineWordIndex();
  const byId = new Map<string, IndexedMedicine>();
  let list: readonly IndexedMedicine[] | null = null;
  for (const medicine of await readMaster()) byId.set(medicine.id, { medicine, words: words.read(medicine), order: byId.size });
  return {
    words,
    all: () => (list ??= [...byId.values()]),
    get: (id) => byId.get(id),
    keep(medicine) {
      const order = byId.get(medicine.id)?.order ?? byId.size;
      byId.set(medicine.id, { medicine, words: words.read(medicine), order });
      list = null;
    },
  };
}
