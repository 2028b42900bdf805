import type { AccessEntry } from '@/domain/audit/api';

/** Consecutive identical accesses by the same person, shown as one. */
export type Run = { newest: AccessEntry; count: number };

/** Groups consecutive identical entries, newest first. */
export function inRuns(entries: readonly AccessEntry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last !== undefined && wordsOf(last.newest) === wordsOf(entry)) last.count += 1;
    else runs.push({ newest: entry, count: 1 });
  }
  return runs;
}

function wordsOf({ action, actor, what }: AccessEntry): string {
  return JSON.stringify([action, actor.is, actor.id, actor.name, actor.role, what.type, what.id]);
}
