import 'server-only';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomLetters } from './random';

/**
 * Reads the installation's secrets, one per line, oldest first; on first start the first is created in a file only its owner
 * can read. Two processes agree on one. An added line is a new key for what is sealed from then on. Throws when the file exists
 * but is unreadable or empty: a second secret in place of a lost one would make every sealed field unreadable.
 */
export function readSecrets(file: string): [string, ...string[]] {
  if (!existsSync(file)) makeOwnerFile(file, `${randomLetters(48)}\n`);
  const [first, ...newer] = secretsIn(file);
  if (first === undefined) throw new Error(`${file} is empty: put back the secret of this installation`);
  return [first, ...newer];
}

/**
 * The file's current secrets, for a process that has read it before; empty when it cannot be read now. The file is never
 * created.
 */
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

/** Writes a file only its owner can read, whole or not at all. Where another process was first, its file stays. */
export function makeOwnerFile(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomLetters(8)}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    const lost = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!lost) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
