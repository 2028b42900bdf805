import { plansOfItem } from '@/domain/medications/plans-of-item';
import { Medication } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import { findTimeZone } from '@/server/people/find-time-zone';
import type { Ctx } from '@/server/platform/ctx';
import { getPrescription } from '@/server/prescriptions/get-prescription';
import { requirePatient } from '@/server/vitals/require-patient';
import { medications } from './collections';
import { addPlans, newMedication } from './plan-medication';

/**
 * Plans the medicines of a prescription. The plans have the prescription's and the medicine's place for an id, so a second press adds
 * nothing, and what was stopped stays stopped. Throws `not-found` for a prescription or a patient that is not the caller's, `wrong-state` for a
 * prescription that was taken back or is over, and `bad-request` where there are too many plans.
 */
export async function importPrescription(ctx: Ctx, prescriptionId: string): Promise<{ items: Medication[]; patientId: string }> {
  const { patientId, items, status } = await getPrescription(ctx, prescriptionId);
  if (status !== 'valid' && status !== 'fully_dispensed') throw problem('wrong-state');
  const from = { now: ctx.now(), timeZone: await findTimeZone(ctx.read, patientId) };
  const plans = items.flatMap((item, place) =>
    plansOfItem(item, from).map((plan, part) => {
      const id = ctx.derivedId('mdn', `${prescriptionId}@${place}@${part}`);
      return newMedication(ctx, { ...plan, id, patientId, prescriptionId });
    }),
  );
  return ctx.commit('medication.import', { type: 'prescription', id: prescriptionId, patientId }, async (tx) => {
    await requirePatient(ctx, tx, 'medication.plan', patientId);
    const known = await Promise.all(plans.map(({ id }) => tx.get(medications, id)));
    await addPlans(ctx, tx, { patientId, plans: plans.filter((_, nth) => known[nth] === null) });
    return { items: plans.map((plan, nth) => Medication.parse(known[nth] ?? plan)), patientId };
  });
}
