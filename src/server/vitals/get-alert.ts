import type { AlertView } from '@/domain/vitals/api';
import { problem } from '@/domain/shared/problem';
import { findNames } from '@/server/people/find-names';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import type { ReadCtx } from '@/server/platform/ctx';
import { alerts } from './collections';
import { requirePatient } from './require-patient';

type AlertWithPeople = AlertView & { patientName: string; contact: { name: string; phone: string } | null };

/** One alert with whose it is and whom they want called. Throws `not-found` for somebody else's patient. */
export async function getAlert(ctx: ReadCtx, id: string): Promise<AlertWithPeople> {
  const about = ({ patientId }: AlertView) => ({ type: 'person', id: patientId, patientId });
  return ctx.view('alert.list', about, async (reader) => {
    const alert = await reader.get(alerts, id);
    if (alert === null) throw problem('not-found');
    const { patientId, acknowledgedBy } = alert;
    await requirePatient(ctx, reader, 'vitals.see', patientId);
    const [names, profile] = await Promise.all([
      findNames(reader, acknowledgedBy === undefined ? [patientId] : [patientId, acknowledgedBy]),
      findPatientProfile(reader, patientId),
    ]);
    return {
      ...alert,
      acknowledgedByName: names.get(acknowledgedBy ?? ''),
      patientName: names.get(patientId) ?? '',
      contact: profile?.emergencyContact ?? null,
    };
  });
}
