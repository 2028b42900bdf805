import { replacementText, type ChangeRequest } from '@/domain/prescriptions/change-request';
import type { Prepared, RefuseBody } from '@/domain/prescriptions/change-request-api';
import { changeStateAt } from '@/domain/prescriptions/change-request';
import { requireAllowed, type Permission } from '@/domain/permissions';
import { statusAt } from '@/domain/prescriptions/states';
import type { AuditAction } from '@/domain/registry';
import type { AuditSubject } from '@/domain/audit/schema';
import { problem } from '@/domain/shared/problem';
import { notify } from '@/server/notifications/notify';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { changeRequests, prescriptionDrafts, prescriptions, type StoredChangeRequest } from './collections';
import { findToldOfPrescription } from './notify-of-prescription';
import { settleChanges, withShop } from './settle-changes';
import { changeSubject, toChangeRequest } from './to-change-request';

/**
 * Writes the draft that answers a request: the old prescription with the medicine exchanged. A draft that was changed since it was signed is
 * the doctor's work and stays as it is. Sent twice it is one. Nothing is decided until the draft is signed in place of the prescription. Throws
 * `not-found` for anybody but its doctor, and `wrong-state` once it is settled or the prescription does not count any more.
 */
export async function prepareReplacement(ctx: Ctx, id: string): Promise<Prepared> {
  return changeRequest(ctx, { action: 'prescription.prepare_change', id, may: 'prescription.take-back' }, async (tx, request) => {
    const now = ctx.now();
    const { prescriptionId, consultationId } = request;
    const rx = await tx.get(prescriptions, prescriptionId);
    const draft = await tx.get(prescriptionDrafts, consultationId);
    if (changeStateAt(request, now) !== 'open' || rx === null || draft === null || statusAt(rx, now) !== 'valid')
      throw problem('wrong-state');
    const isPrefilled = draft.signedVersion === draft.version;
    const written = isPrefilled && { text: replacementText(rx, request, draft.text.asked), version: draft.version + 1, updatedAt: now };
    const after = { ...draft, ...written, replaces: prescriptionId, requestId: id };
    tx.put(prescriptionDrafts, after);
    return { consultationId, prescriptionId, version: after.version, isPrefilled };
  });
}

/**
 * The doctor leaves the prescription as it is, and says why to the shop and to the patient's side. Sent twice it counts once. Throws
 * `not-found` for anybody but its doctor, `changed-meanwhile`, and `wrong-state` once it is settled.
 */
export async function refuseChange(ctx: Ctx, id: string, { answer, version }: RefuseBody): Promise<ChangeRequest> {
  return changeRequest(ctx, { action: 'prescription.refuse_change', id, may: 'prescription.take-back' }, async (tx, before) => {
    const now = ctx.now();
    if (before.version === version + 1 && before.answer === answer) return toChangeRequest(before, now);
    requireOpen(before, version, now);
    const recipients = await findToldOfPrescription(tx, before.patientId, now);
    const [after = before] = settleChanges(tx, ctx, 'refuse', [await withShop(tx, before)], { answer });
    const { prescriptionId, patientId, patientName, doctorId, doctorName, pharmacyName } = before;
    const data = { requestId: id, prescriptionId, patientId, patientName, doctorId, doctorName, orgName: pharmacyName };
    notify(tx, ctx, { kind: 'change-refused', cause: id, recipients, data });
    return toChangeRequest(after, now);
  });
}

/** The shop needs no answer any more. Sent twice it counts once. Throws `not-found` for other shops, and as refusing does. */
export async function withdrawChange(ctx: Ctx, id: string, { version }: { version: number }): Promise<ChangeRequest> {
  return changeRequest(ctx, { action: 'prescription.withdraw_change', id, may: 'prescription.dispense' }, async (tx, before) => {
    const now = ctx.now();
    if (before.version === version + 1 && before.state === 'withdrawn') return toChangeRequest(before, now);
    requireOpen(before, version, now);
    const [after = before] = settleChanges(tx, ctx, 'withdraw', [{ request: before, shopIds: [] }]);
    return toChangeRequest(after, now);
  });
}

function requireOpen(before: StoredChangeRequest, version: number, now: string): void {
  if (before.version !== version) throw problem('changed-meanwhile', { current: toChangeRequest(before, now) });
  if (changeStateAt(before, now) !== 'open') throw problem('wrong-state');
}

type Access = { action: AuditAction; id: string; may: Permission };

/** One commit about one request: of its doctor, or of those who work in its pharmacy, as the permission says. */
async function changeRequest<R>(
  ctx: Ctx,
  { action, id, may }: Access,
  work: (tx: Tx, before: StoredChangeRequest) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'prescription', id };
  return ctx.commit(
    action,
    () => about,
    async (tx) => {
      const before = await tx.get(changeRequests, id);
      if (before === null) throw problem('not-found');
      const { doctorId, pharmacyId: orgId } = before;
      requireAllowed(may, caller(ctx), { doctorId, orgId }, await loadRelationships(ctx, tx));
      about = changeSubject(before);
      return work(tx, before);
    },
  );
}
