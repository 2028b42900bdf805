import type { ChangeBody, ReservationView } from '@/domain/reservations/api';
import { counterCode, type Reservation } from '@/domain/reservations/schema';
import { isOpen, nextState, stateAt, stockEffectOf, type ReservationEvent } from '@/domain/reservations/states';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findRows, moveStock } from '@/server/pharmacies/hold-stock';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { reservations, type StoredReservation } from './collections';
import { findTold, notifyOfReservation } from './notify-of-reservation';
import { reservationSubject, toReservationView } from './to-reservation-view';

/** Who is told of what; that it was collected is known to both sides. */
const KINDS = {
  confirm: 'reservation-confirmed',
  decline: 'reservation-declined',
  cancel: 'reservation-cancelled',
  expire: 'reservation-expired',
} as const;

/**
 * Confirms, declines, collects or cancels a reservation; sent twice it counts once. Throws `not-found` for whoever may not,
 * `changed-meanwhile` with the current reservation, and `wrong-state`, also once the two hours are over.
 */
export async function changeReservation(
  ctx: Ctx,
  event: Exclude<ReservationEvent, 'expire'>,
  id: string,
  { version, reason }: ChangeBody,
): Promise<ReservationView> {
  return ctx.commit(`reservation.${event}`, reservationSubject, async (tx) => {
    const before = await tx.get(reservations, id);
    if (before === null) throw problem('not-found');
    const { patientId, pharmacyId: orgId } = before;
    const permission = event === 'cancel' ? 'reservation.cancel' : 'reservation.serve';
    requireAllowed(permission, caller(ctx), { patientId, orgId }, await loadRelationships(ctx, tx));
    const current = await toReservationView(tx, before, ctx.now());
    if (before.version === version + 1 && before.state === nextState('held', event)) return current;
    if (before.version !== version) throw problem('changed-meanwhile', { current });
    const after = await applyEvent(tx, ctx, event, { before, reason, by: event === 'cancel' ? counterCode(id) : caller(ctx).name });
    const prescription = isOpen(after.state) ? current.prescription : undefined;
    return { ...current, ...after, items: current.items, prescription };
  });
}

/** Writes a reservation after an event, what it does to the stock, and who is told. Throws `wrong-state`. */
export async function applyEvent(
  tx: Tx,
  ctx: Ctx,
  event: ReservationEvent,
  { before, reason, by }: { before: StoredReservation; reason: string; by: string },
): Promise<Reservation> {
  const now = ctx.now();
  const state = nextState(event === 'expire' ? before.state : stateAt(before, now), event);
  if (state === null || (event === 'expire' && now < before.expiresAt)) throw problem('wrong-state');
  const { id, pharmacyId, items, version } = before;
  const effect = stockEffectOf(event);
  const rows =
    effect === 'kept'
      ? []
      : await findRows(
          tx,
          pharmacyId,
          items.map(({ medicineId }) => medicineId),
        );
  const kind = event === 'collect' ? null : KINDS[event];
  const recipients = kind === null ? [] : await findTold(tx, kind, before, now);
  const waitsFor = event === 'confirm' ? recipients : [];
  const after: StoredReservation = { ...before, state, version: version + 1, updatedAt: now, waitsFor, ...(reason !== '' && { reason }) };
  const view = await toReservationView(tx, after, now);
  tx.put(reservations, after);
  for (const [i, row] of rows.entries()) {
    const { quantity, medicineId } = items[i] ?? { quantity: 0, medicineId: '' };
    const gone = before.dispensed?.[medicineId] ?? 0;
    if (row && effect !== 'kept') moveStock(tx, ctx, row, { kind: effect, quantity, gone, by });
  }
  if (kind !== null) notifyOfReservation(tx, ctx, kind, { ...view, id }, recipients);
  return after;
}
