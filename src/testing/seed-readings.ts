import { addSeconds } from '@/domain/shared/instant';
import { dayBounds, addDays, localDateOf } from '@/domain/shared/time';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import type { RecordBody } from '@/domain/vitals/api';
import { recordVitals } from '@/server/vitals/record-vitals';
import type { Ctx } from '@/server/platform/ctx';
import { mulberry32 } from './seeded-random';

type Typed = RecordBody['readings'][number];

const DAYS = 60;
const READINGS_A_CALL = 50;

/**
 * Sixty days of a patient's readings as somebody with rising blood pressure would type them in: morning and evening, some days left
 * out, and one of a few minutes ago that opens an alert.
 */
export async function seedReadings(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const random = mulberry32(7);
  const around = (value: number, spread: number) => Math.round(value + (random() - 0.5) * 2 * spread);
  const today = localDateOf(now, CLINIC_TIME_ZONE);
  const readings = Array.from({ length: DAYS }, (_, nth) => DAYS - nth).flatMap((daysAgo): Typed[] => {
    if (random() < 0.12) return [];
    const midnight = dayBounds(addDays(today, -daysAgo), CLINIC_TIME_ZONE).from;
    const rise = (DAYS - daysAgo) / 4;
    const at = (hours: number) => addSeconds(midnight, Math.round((hours + random() / 2) * 3600));
    const pressure = (measuredAt: string, base: number): Typed => ({
      metric: 'blood_pressure',
      systolic: around(base + rise, 6),
      diastolic: around(82 + rise / 2, 4),
      unit: 'mmHg',
      measuredAt,
    });
    const [morning, evening] = [at(7), at(19)];
    return [
      pressure(morning, 132),
      { metric: 'heart_rate', value: around(74, 7), unit: 'bpm', measuredAt: morning },
      { metric: 'glucose', value: around(118, 14), unit: 'mg/dL', measuredAt: morning },
      pressure(evening, 128),
    ];
  });
  for (let i = 0; i < readings.length; i += READINGS_A_CALL) await recordVitals(ctx, { readings: readings.slice(i, i + READINGS_A_CALL) });
  const raised: Typed = { metric: 'blood_pressure', systolic: 168, diastolic: 104, unit: 'mmHg', measuredAt: addSeconds(now, -300) };
  await recordVitals(ctx, { readings: [raised] });
}
