import { chownSync, closeSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Gives a finished file its name, so that after a power cut either the old file is there or the new one, whole. Run by root, what
 * was a server's stays the server's: it could not read a file of root's.
 */
export function moveIntoPlace(draft: string, file: string): void {
  const previous = statSync(file, { throwIfNoEntry: false });
  if (previous && process.getuid?.() === 0) chownSync(draft, previous.uid, previous.gid);
  syncToDisk(draft);
  renameSync(draft, file);
  syncToDisk(path.dirname(path.resolve(file)));
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(file: string): void {
  // Windows cannot open a folder, and keeps its names without being told.
  if (process.platform === 'win32') return;
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
