import type { ReadCtx } from '@/server/platform/ctx';

/** Somebody waits for the answer; what takes longer is left to the job. */
export const SCAN_AT_ONCE_MS = 8_000;
/** Within the five minutes of the job's lease. */
export const SCAN_LATER_MS = 60_000;

/** What is known of a file; `not-scanned` where no scanner is configured, `unavailable` where it gave no answer. */
type Finding = 'clean' | 'infected' | 'unavailable' | 'not-scanned';

/** Looks for viruses in a file, for at most as long as said. A file that is not there holds none. */
export async function scanFile({ ports }: Pick<ReadCtx, 'ports'>, id: string, limitMs: number): Promise<Finding> {
  if (ports.virusScanner === undefined) return 'not-scanned';
  const file = await ports.files.read(id);
  if (file === null) return 'not-scanned';
  const verdict = await ports.virusScanner.scan(file, limitMs);
  if (verdict.is === 'unavailable') ports.log.warn({ scanner: verdict.why });
  if (verdict.is === 'infected') ports.log.warn({ found: verdict.signature });
  return verdict.is;
}
