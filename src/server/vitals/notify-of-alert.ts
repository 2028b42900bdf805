import { escalate, type Responders } from '@/domain/vitals/ladder';
import { DEVICE_SILENCE, type Alert } from '@/domain/vitals/schema';
import { findTreatingDoctorId } from '@/server/appointments/find-treating-doctor';
import type { VitalSettings } from '@/domain/vitals/settings';
import { notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { findFamilyToTell } from './find-responders';

/** Who is told of a patient's alerts, and by which name they know the patient. */
type People = Responders & { patientName: string };

type Patient = { patientId: string; settings: VitalSettings | null };

/** The patient, those of the family who are told, and who treats them; read before the commit writes anything. */
export async function findPeople(reader: Reader, { patientId, settings }: Patient, now: string): Promise<People> {
  const [family, doctorId, names] = await Promise.all([
    findFamilyToTell(reader, { patientId, settings }, now),
    findTreatingDoctorId(reader, patientId, now),
    findNames(reader, [patientId]),
  ]);
  return {
    patientId,
    patientName: names.get(patientId) ?? '',
    ...family,
    doctorIds: doctorId === null ? [] : [doctorId],
  };
}

/** Tells everybody who is due of an alert, once for each version of it, and returns the alert as it is to be stored. */
export function notifyOfAlert(tx: Tx, ctx: ReadCtx, found: Alert, people: People): Alert {
  const { alert, told } = escalate(found, people, ctx.now());
  const { id, patientId, version } = alert;
  const kinds = kindsOf(alert);
  const event = { cause: `${id}@${version}`, data: { patientId, patientName: people.patientName, alertId: id } };
  const idsOf = (isDoctor: boolean) => told.filter(({ to }) => (to === 'doctor') === isDoctor).map(({ userId }) => userId);
  notify(tx, ctx, { ...event, kind: kinds.family, recipients: idsOf(false) });
  notify(tx, ctx, { ...event, kind: kinds.doctor, recipients: idsOf(true) });
  return alert;
}

function kindsOf({ metric, level }: Alert) {
  if (metric === DEVICE_SILENCE) return { family: 'vitals-silence', doctor: 'vitals-silence-doctor' } as const;
  return { family: level === 'emergency' ? 'vitals-emergency' : 'vitals-urgent', doctor: 'vitals-doctor' } as const;
}
