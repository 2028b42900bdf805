import type { AuditAction } from '@/domain/registry';
import { isAllowed, type Permission } from '@/domain/permissions';
import type { AuditSubject } from '@/domain/audit/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { changed, type CallRole } from '@/domain/consultations/steps';
import type { CurrentRecording } from '@/domain/recordings/schema';
import { problem } from '@/domain/shared/problem';
import { findSharedKinds } from '@/server/consents/find-active-consents';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { consultations } from './collections';
import { withPresence } from './presence';

/**
 * Which permission is needed over which consultation. Where caregivers have it too, `relationships` are loaded for a caller who
 * is not one of the two participants. With `readers` a doctor with whom the patient shares their visits has one that was held, to
 * read it.
 */
export type AccessRequirement = { id: string; may: Permission; relationships?: 'load'; readers?: 'shared' };

/** The consultation, for a caller with the permission. Throws `not-found` for anybody else, as for one that is not there. */
export async function requireConsultation(
  reader: Reader,
  ctx: ReadCtx,
  { id, may, relationships, readers }: AccessRequirement,
): Promise<Consultation> {
  const stored = await reader.get(consultations, id);
  const found = stored && withPresence(ctx, stored);
  const isParticipant = found !== null && isAllowed(may, caller(ctx), found);
  const loaded = relationships === 'load' && !isParticipant ? await loadRelationships(ctx, reader) : undefined;
  if (found === null) throw problem('not-found');
  if (isParticipant || isAllowed(may, caller(ctx), found, loaded)) return found;
  if (readers === 'shared' && (await isShared(reader, ctx, found))) return found;
  throw problem('not-found');
}

/** Whether the patient shares their visits with the caller, a doctor of another: those that were held, from the next request on. */
async function isShared(reader: Reader, ctx: ReadCtx, { patientId, outcome }: Consultation): Promise<boolean> {
  const who = caller(ctx);
  const pair = { patientId, doctorId: who.userId };
  if (outcome !== 'completed' || !isAllowed('record.see', who, pair)) return false;
  return (await findSharedKinds(reader, pair, ctx.now())).includes('note');
}

/** The caller's side: the doctor's own, the patient's for everybody else with access. */
export function seatOf({ doctorId }: Pick<Consultation, 'doctorId'>, ctx: ReadCtx): CallRole {
  return caller(ctx).userId === doctorId ? 'doctor' : 'patient';
}

/** Whose seat it is in the call: the doctor's, or the patient's also while a parent takes it for a child. */
export function seatIdOf(call: Pick<Consultation, 'patientId' | 'doctorId'>, ctx: ReadCtx): string {
  return seatOf(call, ctx) === 'doctor' ? call.doctorId : call.patientId;
}

/** The audit subject of a consultation. */
export function consultationSubject({ id, patientId, orgId }: Pick<Consultation, 'id' | 'patientId' | 'orgId'>): AuditSubject {
  return { type: 'consultation', id, patientId, orgId };
}

/** One commit about one consultation by a caller with the permission. */
export async function changeConsultation<R>(
  ctx: Ctx,
  action: AuditAction,
  access: AccessRequirement,
  work: (tx: Tx, before: Consultation) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'consultation', id: access.id };
  return ctx.commit(
    action,
    () => about,
    async (tx) => {
      const before = await requireConsultation(tx, ctx, access);
      about = consultationSubject(before);
      return work(tx, before);
    },
  );
}

/** Records, in the commit that writes its note, that the consultation has one. */
export function markNoted(tx: Tx, consultation: Consultation, now: string): void {
  if (!consultation.hasNote) tx.put(consultations, changed(consultation, now, { hasNote: true }));
}

/** Says, in the commit that changes its recording, what both sides of the call follow live. */
export function putRecording(tx: Tx, call: Consultation, now: string, recording: CurrentRecording): CurrentRecording {
  tx.put(consultations, changed(call, now, { recording }));
  return recording;
}

/** One audited read of one consultation by a caller with the permission. */
export async function viewConsultation<R>(
  ctx: ReadCtx,
  action: AuditAction,
  access: AccessRequirement,
  read: (reader: Reader, found: Consultation) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'consultation', id: access.id };
  return ctx.view(
    action,
    () => about,
    async (reader) => {
      const found = await requireConsultation(reader, ctx, access);
      about = consultationSubject(found);
      return read(reader, found);
    },
  );
}
