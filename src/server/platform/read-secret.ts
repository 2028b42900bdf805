import 'server-only';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomLetters } from './random';

/**
 * Reads the installation's secrets, a line each, oldest first, making the first on first start in a file only its owner
 * reads. Two processes agree on one. A line added is a new key for what is sealed from then on. Throws when the file is there
 * and cannot be read or is empty: a second secret beside the lost one would make every sealed field unreadable.
 */
export function readSecrets(file: string): [string, ...string[]] {
  if (!existsSync(file)) makeSecret(file);
  const [first, ...newer] = secretsIn(file);
  if (first === undefined) throw new Error(`${file} is empty: put back the secret of this installation`);
  return [first, ...newer];
}

/** What the file holds by now, for who has read it before; nothing when it cannot be read at this moment. It is never made. */
export function rereadSecrets(file: string): string[] {
  try {
    return secretsIn(file);
  } catch {
    return [];
  }
}

function secretsIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function makeSecret(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomLetters(8)}`;
  writeFileSync(draft, `${randomLetters(48)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    const lost = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!lost) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
