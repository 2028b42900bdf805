import 'server-only';
import { createHash } from 'node:crypto';
import { checkType } from './check-type';
import type { Files, Inspected } from './port';

/** Reads a file from end to end and checks it, in any file store. */
export async function inspectFile(files: Pick<Files, 'stat' | 'read'>, id: string): Promise<Inspected | null> {
  const [facts, body] = [await files.stat(id), await files.read(id)];
  if (facts === null || body === null) return null;
  const hash = createHash('sha256');
  const check = checkType(facts.contentType);
  for await (const chunk of body) {
    hash.update(chunk);
    check.see(chunk);
  }
  return { ...facts, sha256: hash.digest('hex'), fits: check.fits() };
}
