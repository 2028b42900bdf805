import type { reservationApi, ReservationView } from '@/domain/reservations/api';
import {
  HOLD_MINUTES,
  OPEN_PER_CALLER_MAX,
  PER_PATIENT_DAY_MAX,
  beyondPrescription,
  counterCode,
  mayReserve,
  mayReserveAnother,
  type Reservation,
  type WantedItem,
} from '@/domain/reservations/schema';
import { OPEN_STATES, isOpen, stateAt } from '@/domain/reservations/states';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { getMedicine } from '@/server/medicines/get-medicine';
import { requireRelated } from '@/server/organisations/load-relationships';
import { findRows, freeOf, getPublicPharmacy, moveStock } from '@/server/pharmacies/hold-stock';
import { caller, type Ctx } from '@/server/platform/ctx';
import { keyedQueue } from '@/server/platform/keyed-queue';
import type { Reader } from '@/server/platform/store/port';
import { requireReservable } from '@/server/prescriptions/require-reservable';
import { reservations, type StoredReservation } from './collections';
import { findTold, notifyOfReservation } from './notify-of-reservation';
import { reservationSubject, toReservationView } from './to-reservation-view';

const DAY_MINUTES = 24 * 60;
/** More than expire at one shop between two ticks of the job that settles them. */
const ENDED_MAX = 200;

/**
 * Reserves medicines at one pharmacy for two hours, for the caller or somebody they help. What others hold counts only until their
 * two hours are over, whether or not anything has settled it yet. Throws `not-found` for an unknown medicine, pharmacy or patient,
 * `not-reservable`, `too-many-reservations`, and `out-of-stock` with the items there is too little of. On a prescription also `not-found`
 * and `wrong-state` as {@link requireReservable} says, and `more-than-prescribed` with the items that go beyond it.
 */
export async function reserveMedicines(ctx: Ctx, body: BodyOf<typeof reservationApi.make>): Promise<ReservationView> {
  const { userId } = caller(ctx);
  const { pharmacyId, items: wanted, patientId = userId, prescriptionId } = body;
  const medicines = await Promise.all(wanted.map(({ medicineId }) => getMedicine(ctx, medicineId)));
  if (!medicines.every(mayReserve)) throw problem('not-reservable');
  const id = ctx.newId('rsv');
  const medicineIds = wanted.map(({ medicineId }) => medicineId);

  const commit = () =>
    ctx.commit('reservation.make', reservationSubject, async (tx) => {
      await requireRelated(ctx, 'reservation.make', { patientId }, tx);
      const now = ctx.now();
      const { licence } = await getPublicPharmacy(tx, pharmacyId, now);
      if (licence === 'rejected') throw problem('not-found');
      const latest = await findLatest(tx, { patientId, userId });
      if (prescriptionId !== undefined) await requirePrescribed(tx, ctx, { prescriptionId, patientId, wanted, latest: latest.ofPatient });
      if (!mayReserveAnother(latest.ofPatient, latest.ofCaller, now, addMinutes(now, -DAY_MINUTES))) throw problem('too-many-reservations');
      const rows = await findRows(tx, pharmacyId, medicineIds);
      const free = rows.map((row) => (row === null ? 0 : freeOf(row, 0, now)));
      const isShort = wanted.some(({ quantity }, i) => (free[i] ?? 0) < quantity);
      const ended = isShort ? await findEnded(tx, pharmacyId, now) : [];
      const held = rows.map((row, i) => {
        const item = wanted[i];
        return row === null || item === undefined || freeOf(row, amountOf(ended, item), now) < item.quantity ? null : row;
      });
      const missing = held.flatMap((row, i) => (row === null ? [{ at: `items.${i}.quantity`, code: 'out-of-stock' }] : []));
      if (missing.length > 0) throw problem('out-of-stock', { errors: missing });
      const recipients = await findTold(tx, 'reservation-new', { patientId, pharmacyId }, now);
      const reservation: Reservation = {
        ...{ id, pharmacyId, patientId, prescriptionId, reservedBy: userId, state: 'held', version: 1 },
        items: wanted.flatMap((item, i) => {
          const [row, medicine] = [rows[i], medicines[i]];
          if (!row || !medicine) return [];
          const { generic, strength, form, schedule } = medicine;
          return [{ ...item, generic, strength, form, schedule, brand: row.brand, pricePaise: row.pricePaise }];
        }),
        ...{ expiresAt: addMinutes(now, HOLD_MINUTES), createdAt: now, updatedAt: now },
      };
      const view = await toReservationView(tx, reservation, now);
      tx.create(reservations, { ...reservation, waitsFor: recipients });
      for (const [i, row] of held.entries()) {
        if (row !== null) moveStock(tx, ctx, row, { kind: 'reserved', quantity: wanted[i]?.quantity ?? 0, by: counterCode(id) });
      }
      notifyOfReservation(tx, ctx, 'reservation-new', view, recipients);
      return view;
    });
  // One after the other at one shop: hundreds who want the last packs would otherwise run over each other's commits.
  return ctx.ports.memory.of('reservations.queue', keyedQueue)(pharmacyId, commit);
}

/** Those of a pharmacy whose two hours are over and whose stock has not been given back yet. */
function findEnded(reader: Reader, pharmacyId: string, now: string): Promise<Reservation[]> {
  return reader.find(reservations, {
    where: [
      ['pharmacyId', '==', pharmacyId],
      ['state', 'in', OPEN_STATES],
      ['expiresAt', '<=', now],
    ],
    orderBy: [['expiresAt', 'asc']],
    limit: ENDED_MAX,
  });
}

function amountOf(all: readonly Reservation[], { medicineId }: WantedItem): number {
  const items = all.flatMap((one) => one.items).filter((item) => item.medicineId === medicineId);
  return items.reduce((sum, { quantity }) => sum + quantity, 0);
}

type Latest = { ofPatient: StoredReservation[]; ofCaller: StoredReservation[] };

/** The latest ones. Read inside the commit, so that those made at the same moment count each other. */
async function findLatest(tx: Reader, { patientId, userId }: { patientId: string; userId: string }): Promise<Latest> {
  const latest = (field: 'patientId' | 'reservedBy', id: string, limit: number) =>
    tx.find(reservations, { where: [[field, '==', id]], orderBy: [['createdAt', 'desc']], limit });
  const [ofPatient, ofCaller] = await Promise.all([
    latest('patientId', patientId, PER_PATIENT_DAY_MAX),
    patientId === userId ? [] : latest('reservedBy', userId, OPEN_PER_CALLER_MAX),
  ]);
  return { ofPatient, ofCaller };
}

type OnPrescription = {
  prescriptionId: string;
  patientId: string;
  wanted: readonly WantedItem[];
  latest: readonly StoredReservation[];
};

async function requirePrescribed(reader: Reader, ctx: Ctx, { prescriptionId, patientId, wanted, latest }: OnPrescription): Promise<void> {
  const left = await requireReservable(reader, ctx, prescriptionId, patientId);
  const kept = latest.filter((one) => one.prescriptionId === prescriptionId && isOpen(stateAt(one, ctx.now())));
  const errors = beyondPrescription(wanted, left, kept);
  if (errors.length > 0) throw problem('more-than-prescribed', { errors });
}
