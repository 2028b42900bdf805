import type { PrescriptionView } from '@/domain/prescriptions/views';
import { mayTakeBack, statusAt } from '@/domain/prescriptions/states';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { prescriptions } from './collections';
import { changePrescription } from './get-prescription';
import { findToldOfPrescription, notifyOfPrescription } from './notify-of-prescription';
import { findOpenChanges, settleChanges } from './settle-changes';
import { toPrescriptionView } from './to-prescription-view';

/**
 * Its doctor takes a prescription back. Sent twice it counts once. Throws `not-found` for anybody else, `changed-meanwhile` with the
 * prescription as it is, and `wrong-state` for what was handed over whole, cancelled for another reason, or replaced.
 */
export async function cancelPrescription(
  ctx: Ctx,
  id: string,
  { reason, version }: { reason: string; version: number },
): Promise<PrescriptionView> {
  return changePrescription(ctx, { action: 'prescription.cancel', id, may: 'prescription.take-back' }, async (tx, before) => {
    const now = ctx.now();
    const current = await toPrescriptionView(tx, before, now);
    if (before.version === version + 1 && before.cancelReason === reason) return current;
    if (before.version !== version) throw problem('changed-meanwhile', { current });
    if (!mayTakeBack(statusAt(before, now))) throw problem('wrong-state');
    const recipients = await findToldOfPrescription(tx, before.patientId, now);
    const after = { ...before, cancelledAt: now, cancelReason: reason, version: version + 1, updatedAt: now };
    const asked = await findOpenChanges(tx, id, now);
    tx.put(prescriptions, after);
    settleChanges(tx, ctx, 'lapse', asked);
    notifyOfPrescription(tx, ctx, { kind: 'prescription-cancelled', cause: id, rx: before, recipients });
    return { ...current, ...after, status: 'cancelled' };
  });
}
