import { addDays, addMinutes, instantAt, localDateOf } from '@/domain/shared/time';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { decideDose } from '@/server/medications/decide-dose';
import { planMedication } from '@/server/medications/plan-medication';
import type { Ctx } from '@/server/platform/ctx';
import { mulberry32 } from './seeded-random';

const DAYS = 14;
const PLANS = [
  { name: 'Metformin 500 mg', dose: '1 tablet', times: ['08:00', '20:00'], food: 'after_food', left: 34 },
  { name: 'Amlodipine 5 mg', dose: '1 tablet', times: ['09:00'], food: 'any' },
] as const;

/** What a patient takes for sugar and blood pressure, with two weeks of doses of which a few were forgotten or skipped. */
export async function seedMedications(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const random = mulberry32(11);
  const startOn = addDays(localDateOf(now, CLINIC_TIME_ZONE), -DAYS);
  const at = (instant: string): Ctx => ({ ...ctx, now: () => instant });
  const begun = instantAt(startOn, '07:00', CLINIC_TIME_ZONE);
  for (const { times, ...plan } of PLANS) {
    const made = await planMedication(at(begun), { ...plan, times: [...times], everyDays: 1, startOn, note: '', perDose: 1 });
    for (let day = 0; day <= DAYS; day += 1) {
      const on = addDays(startOn, day);
      for (const time of times) {
        const takenAt = addMinutes(instantAt(on, time, CLINIC_TIME_ZONE), Math.round(random() * 40));
        // Nobody is told of a missed dose at the moment the demo begins.
        const fate = day < DAYS - 1 ? random() : 1;
        if (instantAt(on, time, CLINIC_TIME_ZONE) > now || fate < 0.1) continue;
        await decideDose(at(takenAt > now ? now : takenAt), made.id, { on, time, state: fate < 0.15 ? 'skipped' : 'taken' });
      }
    }
  }
}
