import { backup, DatabaseSync } from 'node:sqlite';
import type { Database } from './database';

/** Copied between two looks at who else wants the processor: 1 MiB of 4 KiB pages. */
const PAGES_A_STEP = 256;

/**
 * Copies the database while others read and write. A connection of its own holds one moment in view for as long as it takes:
 * without it every write of another process would make the copy begin again, and under load it would never end.
 */
export async function copyDatabase(
  db: Database,
  from: string,
  to: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const source = from === ':memory:' ? db.raw : new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    if (source !== db.raw) {
      source.exec('BEGIN');
      source.prepare('SELECT count(*) FROM sqlite_schema').get();
    }
    const pages = await backup(source, to, {
      rate: PAGES_A_STEP,
      progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages),
    });
    progress(pages, pages);
  } finally {
    if (source !== db.raw) source.close();
  }
}
