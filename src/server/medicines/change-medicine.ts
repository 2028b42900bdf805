import { Medicine, type MedicineEdit } from '@/domain/medicines/schema';
import { requireAllowed } from '@/domain/permissions';
import { isResentEdit } from '@/domain/shared/is-resent-edit';
import { problem } from '@/domain/shared/problem';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';
import { caller, type Ctx } from '@/server/platform/ctx';
import { changedMedicines, medicineVersions } from './collections';
import { getMedicine } from './get-medicine';
import { keepInIndex } from './medicine-index';

/** The fields an admin does not edit. */
const OURS = ['id', 'atc', 'allergyClasses', 'teleBasis', 'essential', 'janAushadhi', 'confidence', 'updatedAt', 'updatedBy', 'reason'];

/** Corrects an entry of the master; the version before stays readable. Throws `not-found` and `changed-meanwhile`. */
export async function changeMedicine(ctx: Ctx, id: string, edit: MedicineEdit): Promise<Medicine> {
  requireAllowed('medicine.change', caller(ctx), {});
  const released = await getMedicine(ctx, id);
  const changed = await ctx.commit('medicine.change', { type: 'medicine', id }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    const stored = await tx.get(changedMedicines, id);
    const before = stored ?? released;
    if (stored && isResentEdit(stored, edit, OURS)) return Medicine.parse(stored);
    if (edit.version !== before.version) throw problem('changed-meanwhile', { current: Medicine.parse(before) });
    const { reason, ...facts } = edit;
    const medicine = Medicine.parse({ ...kept(before), ...facts, version: before.version + 1, updatedAt: ctx.now() });
    const by = caller(ctx).userId;
    tx.put(changedMedicines, { ...medicine, updatedBy: by, reason });
    tx.create(medicineVersions, {
      id: `${id}@${String(medicine.version)}`,
      medicineId: id,
      version: medicine.version,
      at: ctx.now(),
      by,
      reason,
      changed: differences(before, medicine),
      medicine,
    });
    return medicine;
  });
  await keepInIndex(ctx, changed);
  return changed;
}

/** What an edit leaves as it is; an optional field that the edit leaves out is taken away. */
function kept({ id, atc, allergyClasses, teleBasis, essential, janAushadhi, confidence }: Medicine) {
  return { id, atc, allergyClasses, teleBasis, essential, janAushadhi, confidence };
}

function differences(before: Medicine, after: Medicine): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Medicine)[]);
  return [...names].filter(
    (name) =>
      !['version', 'updatedAt', 'updatedBy', 'reason'].includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
