import 'server-only';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** The folder of incomplete uploads. */
export const INCOMING = 'incoming';

/** Longer than any upload: older drafts were left by a crashed process. Younger ones may be another process's. */
const LEFTOVER_MS = 3_600_000;

/** Creates the folder when first needed, and deletes interrupted uploads. Retried after a failure. */
export function openFolder(folder: string): () => Promise<void> {
  let opened: Promise<void> | null = null;
  return () => {
    opened ??= clearLeftovers(folder).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

async function clearLeftovers(folder: string): Promise<void> {
  const incoming = path.join(folder, INCOMING);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(incoming)) {
    const draft = path.join(incoming, name);
    const found = await stat(draft).catch(() => null);
    if (found && Date.now() - found.mtimeMs > LEFTOVER_MS) await rm(draft, { recursive: true, force: true });
  }
}

/** Waits until a folder's entries are on disk (fsync). */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and persists its entries without fsync.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
