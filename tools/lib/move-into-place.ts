import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Gives a finished file its name, so that after a power cut either the old file is there or the new one, whole. */
export function moveIntoPlace(draft: string, file: string): void {
  sync(draft);
  renameSync(draft, file);
  sync(path.dirname(path.resolve(file)));
}

function sync(file: string): void {
  // Windows cannot open a folder, and keeps its names without being told.
  if (process.platform === 'win32') return;
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
