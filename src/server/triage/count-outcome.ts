import type { SymptomCheckReply } from '@/domain/triage/api';
import type { Locale } from '@/domain/shared/primitives';
import { addTallies, emptyTally, type CheckTally } from '@/domain/triage/tally';
import type { Ctx } from '@/server/platform/ctx';
import { checkTallies } from './collections';

/** So that strangers, however many they are, cause one small write a minute. */
const HELD_MS = 60_000;

type Held = { since: number; tally: CheckTally };

/**
 * Counts a finished check. The counts of a minute are held in memory and written with the first check after it, so the end of a
 * process loses a minute of them.
 */
export async function countOutcome(ctx: Ctx, { level, backend, fallback }: SymptomCheckReply, locale: Locale): Promise<void> {
  const now = ctx.now();
  const memory = ctx.ports.memory.of<{ held: Held | null }>('check-tallies', () => ({ held: null }));
  const one = emptyTally(now.slice(0, 10));
  one.levels[level] = 1;
  one.locales[locale] = 1;
  one.model = backend === 'local' ? 0 : 1;
  one.fallback = fallback === undefined || fallback === 'not-configured' ? 0 : 1;
  const before = memory.held;
  const isSameDay = before?.tally.on === one.on;
  memory.held = isSameDay ? { since: before.since, tally: addTallies(before.tally, one) } : { since: Date.parse(now), tally: one };
  const isDue = Date.parse(now) - memory.held.since >= HELD_MS;
  const due = [...(before && !isSameDay ? [before.tally] : []), ...(isDue ? [memory.held.tally] : [])];
  if (due.length === 0) return;
  // Taken before the commit: a check at the same moment must not write them again.
  if (isDue) memory.held = null;
  await ctx.commitUnaudited(async (tx) => {
    const kept = await Promise.all(due.map((tally) => tx.get(checkTallies, tally.on)));
    for (const [n, tally] of due.entries()) tx.put(checkTallies, { id: tally.on, ...addTallies(tally, kept[n] ?? emptyTally(tally.on)) });
  });
}
