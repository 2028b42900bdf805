import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONTENT, FACTS } from '@/server/platform/files/disk-file';
import { INCOMING } from '@/server/platform/files/open-folder';
import { PARTS } from '@/server/platform/files/receive-part';
import { moveIntoPlace, syncToDisk } from './move-into-place';
import { OperatorError } from '../operator/operator-error';

/** How many files there are, and one fingerprint of all of them, their names and their bytes. */
export type FilesSum = { count: number; sum: string };

/** `ab/fil_ab…` of every file in a folder of files, in order. A removed file and a revoked upload have no metadata. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const shelves = readdirSync(folder).filter((subfolder) => subfolder !== INCOMING && subfolder !== PARTS);
  const places = shelves.flatMap((subfolder) => readdirSync(path.join(folder, subfolder)).map((id) => path.join(subfolder, id)));
  return places.filter((place) => existsSync(path.join(folder, place, FACTS))).sort();
}

/**
 * Copies the files that are not in `to` yet, and returns how many those were. Files never change, so one that is there is done; one
 * that is removed meanwhile is passed over. What takes long lets others work in between.
 */
export async function copyFiles(
  from: string,
  to: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const missing = filesIn(from).filter((place) => !existsSync(path.join(to, place)));
  for (const [i, place] of missing.entries()) {
    copyOne(path.join(from, place), path.join(to, place));
    progress(i + 1, missing.length);
    await sleep(0);
  }
  return missing.length;
}

function copyOne(from: string, to: string): void {
  const draft = `${to}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    for (const name of [CONTENT, FACTS]) {
      copyFileSync(path.join(from, name), path.join(draft, name));
      syncToDisk(path.join(draft, name));
    }
    moveIntoPlace(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    // Whoever removes a file takes its facts away first.
    if (existsSync(path.join(from, FACTS))) throw new OperatorError(`${from} is damaged: its ${CONTENT} is missing.`);
  }
}

/** The fingerprint of all files in a folder; a file more, less, or changed in one bit gives another. */
export function sumOfFiles(folder: string): FilesSum {
  const all = createHash('sha256');
  const places = filesIn(folder);
  for (const place of places) {
    for (const name of [CONTENT, FACTS]) all.update(`${path.basename(place)} ${name} ${fingerprint(path.join(folder, place, name))}\n`);
  }
  return { count: places.length, sum: all.digest('hex') };
}

/** A file that is missing has a fingerprint as well: one that no other has. */
function fingerprint(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'missing';
}

/** Gives a finished folder its name; what had the name before is gone once the new one has it. */
export function moveFolderIntoPlace(draft: string, folder: string): void {
  const previous = `${folder}.former`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, previous);
  if (existsSync(draft)) moveIntoPlace(draft, folder);
  rmSync(previous, { recursive: true, force: true });
}
