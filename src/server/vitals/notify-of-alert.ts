import type { Level } from '@/domain/vitals/risk';
import type { Alert } from '@/domain/vitals/schema';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';

/** Who is told of a patient's alerts, and by which name they know the patient. */
type People = { patientName: string; recipients: readonly string[] };

/** Whether people are told of this level, and not only shown it. */
export function isPaged({ level }: { level: Level }): boolean {
  return level === 'urgent' || level === 'emergency';
}

/** The patient and those who may see the readings; read before the commit writes anything. */
export async function findPeople(reader: Reader, patientId: string, now: string): Promise<People> {
  const [helpers, names] = await Promise.all([findHelperIds(reader, patientId, 'vitals', now), findNames(reader, [patientId])]);
  return { patientName: names.get(patientId) ?? '', recipients: [patientId, ...helpers] };
}

/** Tells the patient and the family of an alert that has opened or become worse, once for each version of it. */
export function notifyOfAlert(tx: Tx, ctx: ReadCtx, { id, patientId, level, version }: Alert, { patientName, recipients }: People): void {
  notify(tx, ctx, {
    kind: level === 'emergency' ? 'vitals-emergency' : 'vitals-urgent',
    cause: `${id}@${version}`,
    recipients,
    data: { patientId, patientName, alertId: id },
  });
}
