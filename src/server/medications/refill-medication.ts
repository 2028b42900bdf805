import type { Medication } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { medications } from './collections';
import { medicationSubject, requireMedication } from './require-medication';

/** Adds what was bought to what is left. Throws `not-found`, and `wrong-state` for a plan that was stopped. */
export async function refillMedication(ctx: Ctx, id: string, quantity: number): Promise<Medication> {
  return ctx.commit('medication.refill', medicationSubject, async (tx) => {
    const { refillToldAt: _, ...plan } = await requireMedication(ctx, tx, 'medication.confirm', id);
    if (plan.state !== 'active') throw problem('wrong-state');
    const refilled = { ...plan, left: (plan.left ?? 0) + quantity };
    tx.put(medications, refilled);
    return refilled;
  });
}
