import type { ChangeLog } from '../port';

type Position = { own: number; others: number };

/**
 * Which collections this process has written, in order; of other processes SQLite tells only that one has written something.
 * `written` must be called in the same turn of the event loop in which the write became visible.
 */
export function changeLog(dataVersion: () => number, clinical: ReadonlySet<string>) {
  const lastWrites = new Map<string, number>();
  let own = 0;
  const log: ChangeLog<Position> = {
    position: () => ({ own, others: dataVersion() }),
    hasChanged: (since, leftOut) =>
      dataVersion() !== since.others || [...lastWrites].some(([name, at]) => at > since.own && !leftOut.has(name) && !clinical.has(name)),
  };
  const written = (names: ReadonlySet<string>): void => {
    own += 1;
    for (const name of names) lastWrites.set(name, own);
  };
  return { log, written };
}
