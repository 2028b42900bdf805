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

/** What the caller wants with which consultation; one of the permissions is enough. `relationships` matter where caregivers may too. */
export type AccessRequirement = { id: string; may: Permission | readonly Permission[]; relationships?: Relationships };

/** The consultation, for somebody who may. Throws `not-found` for anybody else, as for one that is not there. */
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

/** Where the caller sits: the doctor's place is the doctor's, everybody else who may is on the patient's side. */
export function seatOf({ doctorId }: Pick<Consultation, 'doctorId'>, ctx: ReadCtx): Seat {
  return caller(ctx).userId === doctorId ? 'doctor' : 'patient';
}

/** Whose data a consultation is, for the audit trail. */
export function consultationSubject({ id, patientId, orgId }: Pick<Consultation, 'id' | 'patientId' | 'orgId'>): AuditSubject {
  return { type: 'consultation', id, patientId, orgId };
}

/** One commit about one consultation by somebody who may. */
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

/** Writes, in the commit that writes its note, that the consultation has one. */
export function markNoted(tx: Tx, consultation: Consultation, now: string): void {
  if (!consultation.hasNote) tx.put(consultations, changed(consultation, now, { hasNote: true }));
}

/** One audited look at one consultation by somebody who may. */
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
