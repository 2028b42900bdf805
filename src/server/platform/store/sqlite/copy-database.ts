import { backup, DatabaseSync } from 'node:sqlite';

/** Copied between two looks at who else wants the processor: 1 MiB of 4 KiB pages. */
const PAGES_A_STEP = 256;

export type Progress = (pagesDone: number, pagesInAll: number) => void;

/**
 * Copies a database, by its file or from an open connection, while others read and write. From a file it is read through a
 * connection of its own that holds one moment in view for as long as it takes: without it every write of another process would
 * make the copy begin again, and under load it would never end.
 */
export async function copyDatabase(from: string | DatabaseSync, to: string, progress: Progress = () => undefined): Promise<void> {
  if (typeof from !== 'string') return copyPages(from, to, progress);
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await copyPages(source, to, progress);
  } finally {
    source.close();
  }
}

async function copyPages(source: DatabaseSync, to: string, progress: Progress): Promise<void> {
  const pages = await backup(source, to, {
    rate: PAGES_A_STEP,
    progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages),
  });
  progress(pages, pages);
}
