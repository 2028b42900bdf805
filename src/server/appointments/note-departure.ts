import type { ReadCtx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { departures, type Departure } from './collections';

/**
 * Notes, in the commit that suspends or rejects somebody, that their coming appointments are to be cancelled: a doctor may have
 * more of them than one commit has room for. `cancelOfDeparted` does it afterwards. Writes only.
 */
export function noteDeparture(tx: Pick<Tx, 'put'>, ctx: Pick<ReadCtx, 'now'>, { id, role }: Pick<Departure, 'id' | 'role'>): void {
  tx.put(departures, { id, role, at: ctx.now() });
}
