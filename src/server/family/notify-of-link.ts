import type { FamilyLink } from '@/domain/family/api';
import { notify } from '@/server/notifications/notify';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';

/** Tells the patient and the caregiver that a link was made or ended, in the commit that does it. */
export function notifyOfLink(tx: Tx, ctx: ReadCtx, kind: 'caregiver-accepted' | 'caregiver-revoked', link: FamilyLink): void {
  const { id, patientId, patientName, caregiverId, caregiverName } = link;
  notify(tx, ctx, {
    kind,
    cause: id,
    recipients: [patientId, caregiverId],
    data: { patientId, patientName, caregiverId, caregiverName },
  });
}
