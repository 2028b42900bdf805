import type { Appointment } from '@/domain/appointments/schema';
import type { PatientProfile } from '@/domain/people/patient-profile';
import { requireAllowed } from '@/domain/permissions';
import type { Prescription } from '@/domain/prescriptions/schema';
import type { ChartVisit, PatientChart } from '@/domain/records/api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { isProblem, problem } from '@/domain/shared/problem';
import { ageOn, localDateOf } from '@/domain/shared/time';
import { findNames } from '@/server/people/find-names';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findIssued, runningItems } from '@/server/prescriptions/find-issued';
import { findLatestReadings } from '@/server/vitals/list-recent';
import { findChartAccess } from './find-chart-access';
import { findActiveHistory } from './find-history';

const VITAL_DAYS = 7;

/**
 * A patient's chart for a doctor who is treating them, or who has said that it is an emergency. Throws `not-found` for every other
 * doctor: that somebody is a patient here is not for them to know.
 */
export async function getChart(ctx: ReadCtx, patientId: string): Promise<PatientChart> {
  const { userId } = caller(ctx);
  return ctx.view('chart.read', { type: 'patient', id: patientId, patientId }, async (reader) => {
    const { visits, access } = await findChartAccess(reader, { doctorId: userId, patientId }, ctx.now());
    requireAllowed('chart.see', caller(ctx), { patientId, ...(access !== null && { doctorId: userId }) });
    if (access === null) throw problem('not-found');
    const [profile, names, history, vitals, earlier] = await Promise.all([
      findPatientProfile(reader, patientId),
      findNames(reader, [patientId]),
      findActiveHistory(reader, patientId),
      findLatestReadings(reader, { patientId, now: ctx.now(), days: VITAL_DAYS }),
      findIssued(reader, patientId),
    ]);
    return {
      patientId,
      access,
      summary: summaryOf(names.get(patientId) ?? '', profile, ctx.now()),
      updatedAt:
        [profile?.updatedAt, history.updatedAt]
          .filter((at) => at !== undefined && at !== null)
          .sort()
          .at(-1) ?? null,
      allergies: [...new Set([...(profile?.allergies ?? []), ...history.allergies.map(({ title }) => title)])],
      conditions: [...new Set([...(profile?.conditions ?? []), ...history.conditions.map(({ title }) => title)])],
      medicines: earlier.flatMap((one) => toMedicines(one, ctx.now())),
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

function toMedicines(rx: Prescription, now: string): PatientChart['medicines'] {
  return runningItems(rx, now).map(({ generic, brand, strength, dose, frequency, until }) => ({
    ...{ prescriptionId: rx.id, name: brand === undefined ? generic : `${generic} (${brand})`, strength, dose, frequency },
    ...{ until: localDateOf(until, CLINIC_TIME_ZONE), prescribedBy: rx.prescriber.name },
  }));
}

function toChartVisit({ id, consultationId, startsAt, timeZone, mode, status, reason }: Appointment): ChartVisit {
  return { appointmentId: id, consultationId, startsAt, timeZone, mode, status, reason };
}
