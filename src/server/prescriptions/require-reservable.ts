import { leftByMedicine, statusAt } from '@/domain/prescriptions/states';
import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { requirePrescription } from './get-prescription';

/**
 * How many of each medicine of the master may still be handed over on a prescription of a patient. Inside the caller's audited commit.
 * Throws `not-found` for one that is another patient's or that the caller may not see, and `wrong-state` for one that is not valid.
 */
export async function requireReservable(reader: Reader, ctx: ReadCtx, id: string, patientId: string): Promise<ReadonlyMap<string, number>> {
  const found = await requirePrescription(reader, ctx, id, 'prescription.see');
  if (found.patientId !== patientId) throw problem('not-found');
  if (statusAt(found, ctx.now()) !== 'valid') throw problem('wrong-state');
  return leftByMedicine(found);
}
