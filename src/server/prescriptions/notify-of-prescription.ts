import type { NotificationKind } from '@/domain/notifications/kinds';
import { RECIPIENTS_MAX } from '@/domain/notifications/schema';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import type { StoredPrescription } from './collections';

type Kind = Extract<NotificationKind, `prescription-${string}`>;
type Told = Pick<StoredPrescription, 'id' | 'patientId' | 'doctorId' | 'patient' | 'prescriber'>;

/** The patient, and who may read the records. Before the first write of the commit. */
export async function findToldOfPrescription(reader: Reader, patientId: string, now: string): Promise<string[]> {
  return [patientId, ...(await findHelperIds(reader, patientId, 'records', now))].slice(0, RECIPIENTS_MAX);
}

/** Tells of what happened to a prescription, once for each `cause`: by whom or where, never which medicine. */
export function notifyOfPrescription(
  tx: Tx,
  ctx: ReadCtx,
  { kind, cause, rx, recipients, orgName = '' }: { kind: Kind; cause: string; rx: Told; recipients: readonly string[]; orgName?: string },
): void {
  const { id: prescriptionId, patientId, doctorId, patient, prescriber } = rx;
  const data = { prescriptionId, patientId, patientName: patient.name, doctorId, doctorName: prescriber.name, orgName };
  notify(tx, ctx, { kind, cause, recipients, data });
}
