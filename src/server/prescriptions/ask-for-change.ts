import { CHANGES_PER_RX_MAX, changeStateAt, type ChangeRequest, type Offer } from '@/domain/prescriptions/change-request';
import type { AskBody } from '@/domain/prescriptions/change-request-api';
import { leftOf, statusAt } from '@/domain/prescriptions/states';
import { problem } from '@/domain/shared/problem';
import { getMedicineIndex } from '@/server/medicines/medicine-index';
import { notify } from '@/server/notifications/notify';
import { caller, type Ctx } from '@/server/platform/ctx';
import { changeRequests, type StoredChangeRequest } from './collections';
import { findToldOfPrescription } from './notify-of-prescription';
import { requirePharmacy } from './require-pharmacy';
import { changeSubject, toChangeRequest } from './to-change-request';
import { findByCode } from './verify-prescription';

/**
 * A pharmacist asks the prescribing doctor about one medicine; the doctor and the patient's side are told. Sent twice it is one. Throws
 * `not-found` for whoever has not the code or works in no pharmacy, `bad-request` for a medicine that is not on it or not in the master,
 * `wrong-state` for a prescription or a medicine that is over, `conflict` while the shop has another question open about it, and
 * `too-many-requests` beyond {@link CHANGES_PER_RX_MAX}.
 */
export async function askForChange(ctx: Ctx, id: string, { code, pharmacyId, ...asked }: AskBody): Promise<ChangeRequest> {
  const offered = await offerOf(ctx, asked);
  const requestId = ctx.newId('rxc');
  return ctx.commit('prescription.ask_change', changeSubject, async (tx) => {
    const now = ctx.now();
    const shop = await requirePharmacy(tx, ctx, pharmacyId);
    const found = await findByCode(tx, ctx, code);
    if (found?.prescription.id !== id || !found.authentic) throw problem('not-found');
    const rx = found.prescription;
    const prescribed = rx.items[asked.item];
    if (prescribed === undefined) throw problem('bad-request', { errors: [{ at: 'item', code: 'not-one-of' }] });
    if (statusAt(rx, now) !== 'valid' || leftOf(rx)[asked.item] === 0) throw problem('wrong-state');
    const earlier = await tx.find(changeRequests, {
      where: [['prescriptionId', '==', id]],
      orderBy: [['createdAt', 'desc']],
      limit: CHANGES_PER_RX_MAX,
    });
    const open = earlier.find((one) => one.pharmacyId === shop.id && one.item === asked.item && changeStateAt(one, now) === 'open');
    if (open !== undefined) {
      const isSame = open.reason === asked.reason && open.note === asked.note && open.offered?.medicineId === offered?.medicineId;
      if (isSame) return toChangeRequest(open, now);
      throw problem('conflict');
    }
    if (earlier.length >= CHANGES_PER_RX_MAX) throw problem('too-many-requests');
    const recipients = await findToldOfPrescription(tx, rx.patientId, now);
    const { patientId, doctorId } = rx;
    const named = { patientName: rx.patient.name, doctorName: rx.prescriber.name };
    const request: StoredChangeRequest = {
      ...{ id: requestId, prescriptionId: id, number: rx.number, consultationId: rx.consultationId },
      ...{ patientId, doctorId, orgId: rx.orgId, ...named },
      ...{ pharmacyId: shop.id, pharmacyName: shop.name, askedBy: caller(ctx).userId },
      ...{ item: asked.item, medicine: [prescribed.generic, prescribed.strength, prescribed.form].filter(Boolean).join(' ') },
      ...{ reason: asked.reason, note: asked.note, ...(offered !== undefined && { offered }) },
      ...{ state: 'open', waitsFor: [doctorId], expiresAt: rx.validUntil, version: 1, createdAt: now, updatedAt: now },
    };
    tx.create(changeRequests, request);
    const data = { requestId, prescriptionId: id, patientId, doctorId, ...named, orgName: shop.name };
    notify(tx, ctx, { kind: 'change-asked', cause: requestId, recipients: [doctorId, ...recipients], data });
    return toChangeRequest(request, now);
  });
}

async function offerOf(ctx: Ctx, { offeredId, offeredBrand }: Pick<AskBody, 'offeredId' | 'offeredBrand'>): Promise<Offer | undefined> {
  if (offeredId === undefined) return undefined;
  const medicine = (await getMedicineIndex(ctx)).get(offeredId)?.medicine;
  if (medicine === undefined || medicine.withdrawn) throw problem('bad-request', { errors: [{ at: 'offeredId', code: 'not-one-of' }] });
  const { generic, strength, form } = medicine;
  return { medicineId: offeredId, generic, strength, form, ...(offeredBrand !== undefined && { brand: offeredBrand }) };
}
