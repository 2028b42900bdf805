import { may, NO_TIES, type Permission, type Ties } from '@/domain/permissions';
import type { AuditAction, Subject } from '@/domain/audit/schema';
import type { Consultation } from '@/domain/consultations/schema';
import type { Seat } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { consultations } from './collections';

/** What the caller wants with which consultation; one of the permissions is enough. `ties` matter where caregivers may too. */
export type Wish = { id: string; may: Permission | readonly Permission[]; ties?: Ties };

/** The consultation, for somebody who may. Throws `not-found` for anybody else, as for one that is not there. */
export async function consultationIn(reader: Reader, ctx: ReadCtx, { id, may: wanted, ties = NO_TIES }: Wish): Promise<Consultation> {
  const found = await reader.get(consultations, id);
  const permissions = typeof wanted === 'string' ? [wanted] : wanted;
  if (found === null || !permissions.some((one) => may(one, caller(ctx), found, ties))) throw problem('not-found');
  return found;
}

/** Where the caller sits: the doctor's place is the doctor's, everybody else who may is on the patient's side. */
export function seatOf({ doctorId }: Pick<Consultation, 'doctorId'>, ctx: ReadCtx): Seat {
  return caller(ctx).userId === doctorId ? 'doctor' : 'patient';
}

/** Whose data a consultation is, for the audit trail. */
export function aboutConsultation({ id, patientId, orgId }: Pick<Consultation, 'id' | 'patientId' | 'orgId'>): Subject {
  return { type: 'consultation', id, patientId, orgId };
}

/** One commit about one consultation by somebody who may. */
export async function changeConsultation<R>(
  ctx: Ctx,
  action: AuditAction,
  wish: Wish,
  work: (tx: Tx, before: Consultation) => Promise<R>,
): Promise<R> {
  let about: Subject = { type: 'consultation', id: wish.id };
  return ctx.commit(
    action,
    () => about,
    async (tx) => {
      const before = await consultationIn(tx, ctx, wish);
      about = aboutConsultation(before);
      return work(tx, before);
    },
  );
}

/** One audited look at one consultation by somebody who may. */
export async function viewConsultation<R>(
  ctx: ReadCtx,
  action: AuditAction,
  wish: Wish,
  read: (reader: Reader, found: Consultation) => Promise<R>,
): Promise<R> {
  let about: Subject = { type: 'consultation', id: wish.id };
  return ctx.view(
    action,
    () => about,
    async (reader) => {
      const found = await consultationIn(reader, ctx, wish);
      about = aboutConsultation(found);
      return read(reader, found);
    },
  );
}
