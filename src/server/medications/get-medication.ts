import type { MedicationCourse } from '@/domain/medications/api';
import { adherenceOf } from '@/domain/medications/dose-times';
import { Medication } from '@/domain/medications/schema';
import { addDays, localDateOf } from '@/domain/shared/time';
import type { ReadCtx } from '@/server/platform/ctx';
import { findDecisions } from './find-plans';
import { medicationSubject, requireMedication } from './require-medication';

/** One medicine with what became of its doses in the last days. Throws `not-found` for somebody else's. */
export async function getMedication(ctx: ReadCtx, id: string, days: number): Promise<MedicationCourse> {
  const now = ctx.now();
  return ctx.view('medication.read', medicationSubject, async (reader) => {
    const plan = await requireMedication(ctx, reader, 'medication.see', id);
    const from = addDays(localDateOf(now, plan.timeZone), 1 - days);
    const said = await findDecisions(reader, { patientId: plan.patientId, from, days: days + 1 });
    return { ...Medication.parse(plan), ...adherenceOf(plan, said, { now, days }) };
  });
}
