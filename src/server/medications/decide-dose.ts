import type { DecideDoseBody } from '@/domain/medications/api';
import { doseKey, mayDecide, saidWhen, supplyOf } from '@/domain/medications/dose-times';
import type { DoseDecision } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { doseDays, medications, type StoredMedication } from './collections';
import { medicationSubject, requireMedication } from './require-medication';

type Decided = DoseDecision & Pick<DecideDoseBody, 'on' | 'time'>;

/**
 * Keeps that a dose was taken or skipped, and takes one that was taken from what is left; who said the same first stays. Throws
 * `not-found`, `wrong-state` for a plan that was stopped, and `bad-request` for a dose that is none, or too far away.
 */
export async function decideDose(ctx: Ctx, id: string, dose: DecideDoseBody): Promise<Decided> {
  type Done = { plan: StoredMedication; decided: Decided };
  const done = await ctx.commit<Done>(
    'dose.decide',
    ({ plan }) => medicationSubject(plan),
    async (tx) => {
      const plan = await requireMedication(ctx, tx, 'medication.confirm', id);
      if (plan.state !== 'active') throw problem('wrong-state');
      const decided = await keepDecision(ctx, tx, { plan, dose, by: caller(ctx).userId });
      return { plan, decided };
    },
  );
  return done.decided;
}

/** The same within a commit; `by` is the person or the device that says so. Throws `bad-request` as {@link decideDose} does. */
export async function keepDecision(
  ctx: Ctx,
  tx: Tx,
  { plan, dose: { on, time, state, saidAt }, by }: { plan: StoredMedication; dose: DecideDoseBody; by: string },
): Promise<Decided> {
  const now = ctx.now();
  const at = saidWhen(saidAt, now);
  if (at === null || !mayDecide(plan, { on, time }, at)) throw problem('bad-request', { errors: [{ at: 'time', code: 'not-one-of' }] });
  const { patientId } = plan;
  const dayId = `${patientId}@${on}`;
  const key = doseKey(plan.id, time);
  const day = await tx.get(doseDays, dayId);
  const before = day?.doses[key];
  // The same again changes nothing, and what was said later elsewhere is not undone by a phone that sends late.
  if (before !== undefined && (before.state === state || before.decidedAt > at)) return { ...before, on, time };
  const decided: DoseDecision = { state, decidedAt: at, decidedBy: by };
  const used = Number(state === 'taken') - Number(before?.state === 'taken');
  const left = plan.left === undefined ? undefined : Math.max(0, plan.left - used * plan.perDose);
  const isLow = left !== undefined && used > 0 && plan.refillToldAt === undefined && supplyOf({ ...plan, left }, now)?.isLow === true;
  const told = isLow ? await peopleToTell(tx, plan, now) : null;
  tx.put(doseDays, { id: dayId, patientId, on, doses: { ...day?.doses, [key]: decided } });
  if (left !== undefined && used !== 0) tx.put(medications, { ...plan, left, ...(isLow && { refillToldAt: now }) });
  if (told) notify(tx, ctx, { kind: 'refill-due', cause: `${plan.id}@${now}`, ...told });
  return { ...decided, on, time };
}

async function peopleToTell(tx: Tx, { patientId }: StoredMedication, now: string) {
  const [helpers, names] = await Promise.all([findHelperIds(tx, patientId, 'medications', now), findNames(tx, [patientId])]);
  return { recipients: [patientId, ...helpers], data: { patientId, patientName: names.get(patientId) ?? '' } };
}
