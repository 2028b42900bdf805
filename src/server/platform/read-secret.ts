import 'server-only';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomLetters } from './random';

/** Reads the installation's secret, making it on first start in a file only its owner reads. Two processes agree on one. */
export function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return makeSecret(file);
  }
}

function makeSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomLetters(8)}`;
  writeFileSync(draft, randomLetters(48), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    const lost = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!lost) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}
