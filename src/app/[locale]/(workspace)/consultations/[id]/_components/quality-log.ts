import type { ConnectionQuality, Medium } from '@/domain/consultations/connection-quality';

export type Logged = { atMs: number; quality: ConnectionQuality; medium: Medium };

/** The server stores one sample in ten seconds; sending more is useless. */
const APART_MS_MIN = 12_000;
/** An unchanged quality is logged this often. */
const APART_MS_MAX = 300_000;

/** Whether a sample is worth logging: the quality changed, or the last entry is old. */
export function shouldLogQuality(last: Logged | null, now: Logged): boolean {
  if (last === null) return true;
  const apart = now.atMs - last.atMs;
  const hasChanged = now.quality !== last.quality || now.medium !== last.medium;
  return apart >= (hasChanged ? APART_MS_MIN : APART_MS_MAX);
}
