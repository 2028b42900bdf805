import { ownOrganisationId } from '@/domain/organisations/schema';
import { mayReserve, usualQuantity } from '@/domain/reservations/schema';
import { getMedicine } from '@/server/medicines/get-medicine';
import { listStock } from '@/server/pharmacies/list-stock';
import { caller } from '@/server/platform/ctx';
import { changeReservation } from '@/server/reservations/change-reservation';
import { reserveMedicines } from '@/server/reservations/reserve-medicines';
import type { Seeded } from './seed-clinic';

const SHOP = 'gupta@demo.test';
/** Who had something kept, and what the shop has done about it. */
const RESERVED = [
  { by: 'balwinder@demo.test', step: 'collect', reason: '' },
  { by: 'sohan@demo.test', step: 'decline', reason: 'not-on-shelf' },
  { by: 'gurmeet@demo.test', step: 'confirm', reason: '' },
  { by: 'ravi@demo.test', step: null, reason: '' },
  { by: 'fatima@demo.test', step: null, reason: '' },
] as const;

/** A shop's afternoon: two who wait for an answer, one whose medicine lies ready, and two that are done with. */
export async function seedReservations(as: Seeded['as']): Promise<void> {
  const shop = as(SHOP);
  const pharmacyId = ownOrganisationId(caller(shop).userId);
  const { items: rows } = await listStock(shop, pharmacyId, { q: '', state: 'in', sort: 'title', order: 'asc', limit: 40 });
  const medicines = await Promise.all(rows.map(({ medicineId }) => getMedicine(shop, medicineId)));
  const there = rows.filter((_, i) => medicines[i] !== undefined && mayReserve(medicines[i]));
  for (const [n, { by, step, reason }] of RESERVED.entries()) {
    const row = there[n * 4];
    if (row === undefined) continue;
    const items = [{ medicineId: row.medicineId, quantity: usualQuantity(row.form, row.quantity) }];
    const { id, version } = await reserveMedicines(as(by), { pharmacyId, items });
    if (step !== null) await changeReservation(shop, step, id, { version, reason });
  }
}
