import type { MedicationToday } from '@/domain/medications/api';
import { adherenceOf, dosesOfToday, supplyOf } from '@/domain/medications/dose-times';
import { Medication } from '@/domain/medications/schema';
import { addDays, localDateOf } from '@/domain/shared/time';
import type { ReadCtx } from '@/server/platform/ctx';
import { viewPatient } from '@/server/vitals/require-patient';
import { findDecisions, findPlans } from './find-plans';

type Query = { patientId?: string | undefined; days: number };

/** The calendar of the one who travels may be a day behind and a day ahead of the first plan's. */
const SPARE_DAYS = 2;

/** What a patient takes now, the oldest plan first, with the doses of today. Throws `not-found` for somebody else's patient. */
export async function listMedications(ctx: ReadCtx, { patientId: named, days }: Query): Promise<{ items: MedicationToday[] }> {
  const now = ctx.now();
  const access = { action: 'medication.read', permission: 'medication.see', patientId: named } as const;
  return viewPatient(ctx, access, async (reader, patientId) => {
    const { running } = await findPlans(reader, patientId, now);
    const [first] = running;
    if (first === undefined) return { items: [] };
    // Yesterday is always among them: the list of today shows the last evening.
    const from = addDays(localDateOf(now, first.timeZone), -days - 1);
    const said = await findDecisions(reader, { patientId, from, days: days + 1 + SPARE_DAYS });
    const items = running.map((plan) => ({
      ...Medication.parse(plan),
      today: dosesOfToday(plan, said, now),
      supply: supplyOf(plan, now),
      share: adherenceOf(plan, said, { now, days }).share,
    }));
    return { items };
  });
}
