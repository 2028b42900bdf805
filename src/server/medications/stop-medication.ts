import { Medication } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { medications } from './collections';
import { medicationSubject, requireMedication } from './require-medication';

/** Ends a plan now. Throws `not-found`, `changed-meanwhile` for a stale version, and `wrong-state` where it was stopped already. */
export async function stopMedication(ctx: Ctx, id: string, version: number): Promise<Medication> {
  return ctx.commit('medication.stop', medicationSubject, async (tx) => {
    const plan = await requireMedication(ctx, tx, 'medication.plan', id);
    if (plan.version !== version) throw problem('changed-meanwhile', { current: Medication.parse(plan) });
    if (plan.state !== 'active') throw problem('wrong-state');
    const stopped = { ...plan, state: 'stopped' as const, stoppedAt: ctx.now(), version: version + 1 };
    tx.put(medications, stopped);
    return stopped;
  });
}
