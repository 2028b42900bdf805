import { counterCode, EXPIRING_MINUTES, type Reservation } from '@/domain/reservations/schema';
import { OPEN_STATES } from '@/domain/reservations/states';
import { isProblem, problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { NOTIFY_SCOPE, wasNotified } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { applyEvent } from './change-reservation';
import { reservations } from './collections';
import { findTold, notifyOfReservation } from './notify-of-reservation';
import { reservationSubject, toReservationView } from './to-reservation-view';

const BATCH = 100;

/**
 * Ends reservations whose two hours are over, so that their stock is found again, and reminds of those that end soon; each once,
 * whichever process runs this. Returns how many were ended or reminded of.
 */
export async function settleReservations(ctx: Ctx): Promise<number> {
  let done = 0;
  for (const { id, expiresAt } of await findDue(ctx)) {
    if (expiresAt <= ctx.now() ? await expire(ctx, id) : await remind(ctx, id)) done += 1;
  }
  return done;
}

/** Only ids and times leave the reading. */
async function findDue(ctx: Ctx): Promise<Pick<Reservation, 'id' | 'expiresAt'>[]> {
  const due: Pick<Reservation, 'id' | 'expiresAt'>[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const found = await ctx.commitUnaudited(
      (tx) =>
        tx.find(reservations, {
          where: [
            ['state', 'in', OPEN_STATES],
            ['expiresAt', '<=', addMinutes(ctx.now(), EXPIRING_MINUTES)],
          ],
          orderBy: [['expiresAt', 'asc']],
          ...(after && { after }),
          limit: BATCH,
        }),
      { clinical: [reservations] },
    );
    due.push(...found.filter(({ expiresAt, remindedAt }) => remindedAt === undefined || expiresAt <= ctx.now()));
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return due;
    after = [last.expiresAt, last.id];
  }
}

/** False when it ended otherwise, or by another process. */
async function expire(ctx: Ctx, id: string): Promise<boolean> {
  try {
    await ctx.commit('reservation.expire', reservationSubject, async (tx) => {
      const before = await tx.get(reservations, id);
      if (before === null) throw problem('wrong-state');
      return applyEvent(tx, ctx, 'expire', { before, reason: '', by: counterCode(id) });
    });
    return true;
  } catch (error) {
    if (isProblem(error) && error.code === 'wrong-state') return false;
    throw error;
  }
}

async function remind(ctx: Ctx, id: string): Promise<boolean> {
  const now = ctx.now();
  try {
    return await ctx.commitUnaudited(
      async (tx) => {
        const before = await tx.get(reservations, id);
        if (before === null || before.remindedAt !== undefined || !OPEN_STATES.some((state) => state === before.state)) return false;
        const view = await toReservationView(tx, before, now);
        const recipients = await findTold(tx, 'reservation-expiring', before, now);
        tx.put(reservations, { ...before, remindedAt: now });
        notifyOfReservation(tx, ctx, 'reservation-expiring', { ...view, version: 1 }, recipients);
        return true;
      },
      { clinical: [reservations, NOTIFY_SCOPE] },
    );
  } catch (error) {
    if (wasNotified(error)) return false;
    throw error;
  }
}
