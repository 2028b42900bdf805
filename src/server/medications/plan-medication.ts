import type { PlanMedicationBody } from '@/domain/medications/api';
import { nextDoseAfter } from '@/domain/medications/dose-times';
import { PLANS_MAX, type Medication } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import { findTimeZone } from '@/server/people/find-time-zone';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { requirePatient } from '@/server/vitals/require-patient';
import { doseReminders, medications } from './collections';
import { findPlans } from './find-plans';
import { medicationSubject } from './require-medication';

type NewPlan = Omit<PlanMedicationBody, 'patientId' | 'timeZone'> &
  Pick<Medication, 'timeZone'> &
  Pick<Medication, 'id' | 'patientId' | 'prescriptionId' | 'frequency'>;

/**
 * Plans a medicine for the caller, somebody they help or a patient they treat. Throws `not-found` for anybody else, and `bad-request`
 * where there are too many plans.
 */
export async function planMedication(ctx: Ctx, { patientId = caller(ctx).userId, ...fields }: PlanMedicationBody): Promise<Medication> {
  const id = ctx.newId('mdn');
  return ctx.commit('medication.plan', medicationSubject, async (tx) => {
    await requirePatient(ctx, tx, 'medication.plan', patientId);
    const timeZone = fields.timeZone ?? (await findTimeZone(tx, patientId));
    const made = newMedication(ctx, { ...fields, timeZone, patientId, id });
    await addPlans(ctx, tx, { patientId, plans: [made] });
    return made;
  });
}

export function newMedication(ctx: Ctx, plan: NewPlan): Medication {
  return { ...plan, state: 'active', version: 1, createdAt: ctx.now(), createdBy: caller(ctx).userId };
}

/**
 * Adds a patient's plans within a commit, ends those that are over by their last day, and has the reminders look at the new ones.
 * Throws `bad-request` where there are too many.
 */
export async function addPlans(ctx: Ctx, tx: Tx, { patientId, plans }: { patientId: string; plans: readonly Medication[] }): Promise<void> {
  const now = ctx.now();
  const { running, over } = await findPlans(tx, patientId, now);
  const reminder = await tx.get(doseReminders, patientId);
  if (running.length + plans.length > PLANS_MAX) throw problem('bad-request', { errors: [{ at: 'name', code: 'too-many' }] });
  for (const plan of over) tx.put(medications, { ...plan, state: 'ended' });
  for (const plan of plans) tx.create(medications, plan);
  const [nextAt] = [reminder?.nextAt, ...plans.map((plan) => nextDoseAfter(plan, now))].filter((at) => typeof at === 'string').sort();
  if (nextAt !== undefined && nextAt !== reminder?.nextAt) tx.put(doseReminders, { id: patientId, told: reminder?.told ?? {}, nextAt });
}
