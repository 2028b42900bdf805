import { NO_RELATIONSHIPS, type Relationships } from '@/domain/shared/relationships';
import type { AuditAction } from '@/domain/registry';
import { isAllowed, type Permission } from '@/domain/permissions';
import type { AuditSubject } from '@/domain/audit/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { changed, type Seat } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { consultations } from './collections';

/**
 * Which permission on which consultation the caller needs; one of several is enough. `relationships` are needed where
 * caregivers may too.
 */
export type AccessRequirement = { id: string; may: Permission | readonly Permission[]; relationships?: Relationships };

/** The consultation, for a caller with the permission. Throws `not-found` for anybody else, as for one that does not exist. */
export async function requireConsultation(
  reader: Reader,
  ctx: ReadCtx,
  { id, may: wanted, relationships = NO_RELATIONSHIPS }: AccessRequirement,
): Promise<Consultation> {
  const found = await reader.get(consultations, id);
  const permissions = typeof wanted === 'string' ? [wanted] : wanted;
  if (found === null || !permissions.some((one) => isAllowed(one, caller(ctx), found, relationships))) throw problem('not-found');
  return found;
}

/** The caller's side: the doctor's own, the patient's for everybody else with access. */
export function seatOf({ doctorId }: Pick<Consultation, 'doctorId'>, ctx: ReadCtx): Seat {
  return caller(ctx).userId === doctorId ? 'doctor' : 'patient';
}

/** The audit subject of a consultation. */
export function consultationSubject({ id, patientId, orgId }: Pick<Consultation, 'id' | 'patientId' | 'orgId'>): AuditSubject {
  return { type: 'consultation', id, patientId, orgId };
}

/** Runs one commit on one consultation for a caller with the permission. */
export async function changeConsultation<R>(
  ctx: Ctx,
  action: AuditAction,
  wish: AccessRequirement,
  work: (tx: Tx, before: Consultation) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'consultation', id: wish.id };
  return ctx.commit(
    action,
    () => about,
    async (tx) => {
      const before = await requireConsultation(tx, ctx, wish);
      about = consultationSubject(before);
      return work(tx, before);
    },
  );
}

/** Records, in the commit that writes its note, that the consultation has one. */
export function markNoted(tx: Tx, consultation: Consultation, now: string): void {
  if (!consultation.hasNote) tx.put(consultations, changed(consultation, now, { hasNote: true }));
}

/** Runs one audited read of one consultation for a caller with the permission. */
export async function viewConsultation<R>(
  ctx: ReadCtx,
  action: AuditAction,
  wish: AccessRequirement,
  read: (reader: Reader, found: Consultation) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'consultation', id: wish.id };
  return ctx.view(
    action,
    () => about,
    async (reader) => {
      const found = await requireConsultation(reader, ctx, wish);
      about = consultationSubject(found);
      return read(reader, found);
    },
  );
}
