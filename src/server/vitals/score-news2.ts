import { minutesBetween } from '@/domain/shared/time';
import type { QueryOf } from '@/domain/shared/endpoint';
import { isPressure } from '@/domain/vitals/metric';
import { news2Of, type News2 } from '@/domain/vitals/news2';
import type { vitalSettingsApi } from '@/domain/vitals/settings-api';
import type { ReadCtx } from '@/server/platform/ctx';
import { findRules } from './find-rules';
import { findLatestReadings } from './list-recent';
import { viewPatient } from './require-patient';

/** The parts of a score are one look at a patient: older readings are not of it. Our own choice. */
const MINUTES_MAX = 60;
const DAYS_LOOKED_AT = 2;

/** NEWS2 of the readings of the last hour and of what the caller observes. Throws `not-found` for somebody else's patient. */
export function scoreNews2(ctx: ReadCtx, { patientId: named, ...observed }: QueryOf<typeof vitalSettingsApi.news2>): Promise<News2> {
  const access = { action: 'vitals.read', permission: 'vitals.see', patientId: named } as const;
  return viewPatient(ctx, access, async (reader, patientId) => {
    const now = ctx.now();
    const { profile } = await findRules(reader, patientId, now);
    const latest = await findLatestReadings(reader, { patientId, now, days: DAYS_LOOKED_AT });
    const fresh = latest.filter(({ measuredAt }) => minutesBetween(measuredAt, now) <= MINUTES_MAX);
    const measured = fresh.map(({ metric, value }) => (isPressure(value) ? ['systolic', value.systolic] : [metric, value]));
    return news2Of(Object.fromEntries(measured) as Parameters<typeof news2Of>[0], observed, profile);
  });
}
