import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Gives a finished file its name, so that after a power cut either the old file is there or the new one, whole. */
export function moveIntoPlace(draft: string, file: string): void {
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
