import { backup, DatabaseSync } from 'node:sqlite';

/** Pages copied before yielding the event loop: 1 MiB of 4 KiB pages. */
const PAGES_A_STEP = 256;

export type Progress = (pagesDone: number, pagesInAll: number) => void;

/**
 * Copies a database, by its file or from an open connection, while others read and write. A file is read through a connection
 * of its own that holds one snapshot: without it every write of another process would restart the copy, and under load it would
 * never end.
 */
export async function copyDatabase(from: string | DatabaseSync, to: string, progress: Progress = () => undefined): Promise<void> {
  if (typeof from !== 'string') return copyAtOnce(from, to, progress);
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await copyPages(source, to, progress);
  } finally {
    source.close();
  }
}

/**
 * A database in memory has one connection, whose transactions would fail a copy made step by step beside them; between two of them
 * it is copied in one statement.
 */
function copyAtOnce(source: DatabaseSync, to: string, progress: Progress): void {
  source.prepare('VACUUM INTO ?').run(to);
  const { page_count: pages } = source.prepare('PRAGMA page_count').get() as { page_count: number };
  progress(pages, pages);
}

async function copyPages(source: DatabaseSync, to: string, progress: Progress): Promise<void> {
  const pages = await backup(source, to, {
    rate: PAGES_A_STEP,
    progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages),
  });
  progress(pages, pages);
}
