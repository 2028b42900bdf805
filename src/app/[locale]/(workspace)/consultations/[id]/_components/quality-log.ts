import type { LineQuality, Medium } from '@/domain/consultations/line-quality';

export type Logged = { atMs: number; quality: LineQuality; medium: Medium };

/** The server keeps one look in ten seconds; more often would be for nothing. */
const APART_MS_MIN = 12_000;
/** A quiet line is noted now and then. */
const APART_MS_MAX = 60_000;

/** Whether a look tells the call log anything: the quality changed, or the last word is old. */
export function shouldLogQuality(last: Logged | null, now: Logged): boolean {
  if (last === null) return true;
  const apart = now.atMs - last.atMs;
  const hasChanged = now.quality !== last.quality || now.medium !== last.medium;
  return apart >= (hasChanged ? APART_MS_MIN : APART_MS_MAX);
}
