import type { Appointment } from '@/domain/appointments/schema';
import type { PatientProfile } from '@/domain/people/patient-profile';
import { requireAllowed } from '@/domain/permissions';
import type { ChartVisit, PatientChart } from '@/domain/records/api';
import { isLiveVisit } from '@/domain/records/live-visit';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { isProblem } from '@/domain/shared/problem';
import { ageOn, localDateOf } from '@/domain/shared/time';
import { findVisitsWith } from '@/server/appointments/find-visits-with';
import { findNames } from '@/server/people/find-names';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findLatestReadings } from '@/server/vitals/list-recent';

/** Enough for the visits to come, of which a patient can have three with one doctor, and the last ones. */
const VISITS_MAX = 12;
const VITAL_DAYS = 7;

/**
 * A patient's chart for a doctor who is treating them. Throws `not-found` for every other doctor: that somebody is a patient here
 * is not for them to know.
 */
export async function getChart(ctx: ReadCtx, patientId: string): Promise<PatientChart> {
  const { userId } = caller(ctx);
  return ctx.view('chart.read', { type: 'patient', id: patientId, patientId }, async (reader) => {
    const visits = await findVisitsWith(reader, { doctorId: userId, patientId }, VISITS_MAX);
    const live = visits.find((visit) => isLiveVisit(visit, ctx.now()));
    requireAllowed('chart.see', caller(ctx), { patientId, ...(live && { doctorId: live.doctorId }) });
    const [profile, names, vitals] = await Promise.all([
      findPatientProfile(reader, patientId),
      findNames(reader, [patientId]),
      findLatestReadings(reader, { patientId, now: ctx.now(), days: VITAL_DAYS }),
    ]);
    return {
      patientId,
      summary: summaryOf(names.get(patientId) ?? '', profile, ctx.now()),
      updatedAt: profile?.updatedAt ?? null,
      allergies: profile?.allergies ?? [],
      conditions: profile?.conditions ?? [],
      vitals,
      visits: visits.map(toChartVisit),
    };
  });
}

/** The same, or null for a doctor who is not treating the patient any more. */
export async function findChart(ctx: ReadCtx, patientId: string): Promise<PatientChart | null> {
  try {
    return await getChart(ctx, patientId);
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}

function summaryOf(name: string, profile: PatientProfile | null, now: string): PatientChart['summary'] {
  const { bornOn, sex, bloodGroup } = profile ?? {};
  const ageYears = bornOn === undefined ? undefined : Math.max(0, ageOn(bornOn, localDateOf(now, CLINIC_TIME_ZONE)));
  return { name, bornOn, ageYears, sex, bloodGroup };
}

function toChartVisit({ id, consultationId, startsAt, timeZone, mode, status, reason }: Appointment): ChartVisit {
  return { appointmentId: id, consultationId, startsAt, timeZone, mode, status, reason };
}
