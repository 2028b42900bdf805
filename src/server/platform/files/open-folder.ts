import 'server-only';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where uploads are until they are whole. */
export const INCOMING = 'incoming';

/** No upload lasts so long: what is older was left by a process that died. Another one may be at work here, so younger stays. */
const LEFTOVER_MS = 3_600_000;

/** Makes the folder when it is first needed, and clears away what cut uploads left. Tried again when it fails. */
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

/** Waits until the names in a folder are on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and keeps its names without being told.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
