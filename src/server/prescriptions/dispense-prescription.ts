import type { DispenseBody } from '@/domain/prescriptions/dispense-api';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { leftOf, statusAt } from '@/domain/prescriptions/states';
import { problem, type FieldError } from '@/domain/shared/problem';
import { findRows, moveStock } from '@/server/pharmacies/hold-stock';
import { caller, type Ctx } from '@/server/platform/ctx';
import { keyedQueue } from '@/server/platform/keyed-queue';
import type { Tx } from '@/server/platform/store/port';
import { matchDispensed, putDispensed } from '@/server/reservations/match-dispensed';
import { findOpenChanges, settleChanges } from './settle-changes';
import { dispenses, prescriptions, type StoredPrescription } from './collections';
import { findToldOfPrescription, notifyOfPrescription } from './notify-of-prescription';
import { requirePharmacy } from './require-pharmacy';
import { prescriptionSubject, toPrescriptionView } from './to-prescription-view';
import { findByCode } from './verify-prescription';

/**
 * Records what a pharmacy hands over. Throws `not-found` for whoever has not the code or works in no pharmacy, `wrong-state` for what
 * was cancelled, replaced or has expired, and `more-than-prescribed` with the items of which less is left.
 */
export async function dispensePrescription(ctx: Ctx, id: string, { code, pharmacyId, items }: DispenseBody): Promise<PrescriptionView> {
  const dispenseId = ctx.newId('dsp');
  const commit = () =>
    ctx.commit('prescription.dispense', prescriptionSubject, async (tx) => {
      const now = ctx.now();
      const shop = await requirePharmacy(tx, ctx, pharmacyId);
      const found = await findByCode(tx, ctx, code);
      if (found?.prescription.id !== id || !found.authentic) throw problem('not-found');
      const before = found.prescription;
      requireLeft(before, items, now);
      const given = before.given.map((already, i) => already + (items.find(({ item }) => item === i)?.quantity ?? 0));
      const after: StoredPrescription = { ...before, given, version: before.version + 1, updatedAt: now };
      const earlier = (await toPrescriptionView(tx, before, now)).dispensed;
      const { shelf, changed } = await findShelf(tx, shop.id, before, { items, now });
      const recipients = await findToldOfPrescription(tx, before.patientId, now);
      // Nobody has to answer any more what was asked about a medicine that is handed over now.
      const left = leftOf(after);
      const isFinished = left.some((one, i) => one === 0 && leftOf(before)[i] !== 0);
      const asked = isFinished ? await findOpenChanges(tx, id, now) : [];
      tx.put(prescriptions, after);
      settleChanges(
        tx,
        ctx,
        'lapse',
        asked.filter(({ request }) => left[request.item] === 0),
      );
      notifyOfPrescription(tx, ctx, { kind: 'prescription-dispensed', cause: dispenseId, rx: before, recipients, orgName: shop.name });
      putDispensed(tx, changed);
      for (const { row, quantity } of shelf) moveStock(tx, ctx, row, { kind: 'dispensed', quantity, by: before.number });
      tx.create(dispenses, {
        ...{ id: dispenseId, prescriptionId: id, patientId: before.patientId, pharmacyId: shop.id, byUser: caller(ctx).userId, at: now },
        ...{ patientName: before.patient.name, prescriberName: before.prescriber.name, prescriberAddress: before.prescriber.clinicAddress },
        hasH1: items.some(({ item }) => before.items[item]?.schedule === 'H1'),
        items: items.flatMap(({ item, quantity, batch }) => {
          const prescribed = before.items[item];
          if (prescribed === undefined) return [];
          const { generic, brand, strength, form, schedule } = prescribed;
          return [{ item, quantity, batch, generic, brand, strength, form, schedule }];
        }),
      });
      const now1 = { at: now, pharmacyId: shop.id, pharmacyName: shop.name, items };
      return { ...after, status: statusAt(after, now), left: leftOf(after), dispensed: [...earlier, now1] };
    });
  // One after the other for one prescription: two hundred at once would otherwise run over each other's commits.
  return ctx.ports.memory.of('dispenses.queue', keyedQueue)(id, commit);
}

/**
 * What the shop's own stock loses, and the patient's reservations there that it serves. Handing over is never refused by it: a shop may
 * have more than its list says, and one that lists nothing just dispenses. Another batch than the one on the list is not on the list.
 */
async function findShelf(
  tx: Tx,
  pharmacyId: string,
  { items: prescribed, patientId }: StoredPrescription,
  { items: given, now }: { items: DispenseBody['items']; now: string },
) {
  const listed = given.flatMap(({ item, quantity, batch }) => {
    const medicineId = prescribed[item]?.medicineId;
    return medicineId === undefined ? [] : [{ medicineId, quantity, batch }];
  });
  const amounts = Map.groupBy(listed, ({ medicineId }) => medicineId);
  const rows = await findRows(tx, pharmacyId, [...amounts.keys()]);
  const own = rows.flatMap((row) => {
    if (row === null) return [];
    const ofBatch =
      amounts.get(row.medicineId)?.filter(({ batch }) => batch === undefined || row.batch === undefined || batch === row.batch) ?? [];
    return [{ row, quantity: ofBatch.reduce((sum, one) => sum + one.quantity, 0) }];
  });
  const units = new Map(own.map(({ row, quantity }) => [row.medicineId, quantity]));
  const { leaving, changed } = await matchDispensed(tx, { patientId, pharmacyId, units }, now);
  const shelf = own.map(({ row }) => ({ row, quantity: leaving.get(row.medicineId) ?? 0 })).filter(({ quantity }) => quantity > 0);
  return { shelf, changed };
}

function requireLeft(before: StoredPrescription, items: DispenseBody['items'], now: string): void {
  const status = statusAt(before, now);
  if (status !== 'valid' && status !== 'fully_dispensed') throw problem('wrong-state');
  const left = leftOf(before);
  const wrong = items.flatMap(({ item, quantity }, i): FieldError[] => {
    if (before.items[item] === undefined) return [{ at: `items.${i}.item`, code: 'not-one-of' }];
    return quantity > (left[item] ?? 0) ? [{ at: `items.${i}.quantity`, code: 'too-large' }] : [];
  });
  if (wrong.some(({ at }) => at.endsWith('.item'))) throw problem('bad-request', { errors: wrong });
  if (wrong.length > 0) throw problem('more-than-prescribed', { errors: wrong });
}
