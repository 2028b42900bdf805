import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FACTS, SEALED_AS } from '@/server/platform/files/disk-file';
import { keyIdOfText, type SealKeys } from '@/server/platform/store/seal-keys';
import { filesIn } from '../store/copy-files';
import { moveIntoPlace } from '../store/move-into-place';

/**
 * Seals the facts of every file under the newest key, while a server runs on. The bytes stay as they are: what opens them is a key
 * of the file's own, which stands in its facts. Returns how many were sealed anew; a run that was cut is simply run again.
 */
export async function resealFiles(folder: string, keys: SealKeys): Promise<number> {
  let written = 0;
  for (const place of filesIn(folder)) {
    if (resealOne(path.join(folder, place), keys)) written += 1;
    await sleep(0);
  }
  return written;
}

function resealOne(place: string, keys: SealKeys): boolean {
  const facts = path.join(place, FACTS);
  const [id, draft] = [path.basename(place), `${facts}.${process.pid}`];
  try {
    const sealed = readFileSync(facts, 'utf8');
    if (keyIdOfText(sealed) === keys.newest()) return false;
    writeFileSync(draft, keys.seal(SEALED_AS, id, keys.open(SEALED_AS, id, sealed)), { mode: 0o600 });
    moveIntoPlace(draft, facts);
    return true;
  } catch (error) {
    rmSync(draft, { force: true });
    // Removed by its owner meanwhile.
    if (!existsSync(facts)) return false;
    throw error;
  }
}
