import 'server-only';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UploadLinkQuery } from '@/domain/files/api';
import type { FileType } from '@/domain/files/schema';
import { problem, type Problem } from '@/domain/shared/problem';
import { randomLetters } from '../random';
import { checkType } from './check-type';
import { CONTENT, FACTS, type DiskFacts } from './disk-file';
import { INCOMING, syncFolder } from './open-folder';
import type { FileFacts } from './port';
import { writeSealed } from './sealed-bytes';

export type UploadTarget = {
  folder: string;
  /** The final folder of the file. */
  place: string;
  seal: (facts: DiskFacts) => string;
  open: (text: string) => DiskFacts;
  factsOf: () => Promise<DiskFacts | null>;
};
type Sent = { type: string; body: ReadableStream<Uint8Array> | null };

/**
 * Writes an upload under a temporary name and renames it once bytes, metadata and folder entries are on disk. After a failure
 * nothing is left. Sending the same bytes again succeeds; throws `conflict` for others.
 */
export async function receiveUpload(to: UploadTarget, link: UploadLinkQuery, sent: Sent): Promise<void> {
  if (sent.type !== link.type) throw problem('wrong-type');
  const draft = path.join(to.folder, INCOMING, randomLetters(20));
  await mkdir(draft, { mode: 0o700 });
  try {
    const facts = await writeDraft(draft, to, link, sent);
    if (await moveToFreePlace(draft, to)) return;
    const there = await to.factsOf();
    if (there?.sha256 !== facts.sha256) throw problem('conflict');
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeDraft(draft: string, to: UploadTarget, { type, size }: UploadLinkQuery, { body }: Sent): Promise<DiskFacts> {
  const check = checkType(type);
  const written = await writeSealed(path.join(draft, CONTENT), bounded(body, size, check.see));
  if (written.bytes !== size) throw cutShort();
  if (!check.fits()) throw problem('wrong-type');
  return keepFacts(draft, to, { contentType: type, ...written });
}

export async function keepFacts(draft: string, { seal }: UploadTarget, facts: DiskFacts): Promise<DiskFacts> {
  await writeFile(path.join(draft, FACTS), seal(facts), { mode: 0o600, flush: true });
  await syncFolder(draft);
  return facts;
}

/** The same for bytes of the server's own, whose number is known at their end. Throws `conflict` where there is a file. */
export async function writeOwn(to: UploadTarget, contentType: FileType, bytes: AsyncIterable<Uint8Array>): Promise<FileFacts> {
  const draft = path.join(to.folder, INCOMING, randomLetters(20));
  await mkdir(draft, { mode: 0o700 });
  try {
    const facts = await keepFacts(draft, to, { contentType, ...(await writeSealed(path.join(draft, CONTENT), bytes)) });
    if (!(await moveToFreePlace(draft, to))) throw problem('conflict');
    return { contentType, bytes: facts.bytes };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

export async function* bounded(
  body: ReadableStream<Uint8Array> | null,
  max: number,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of untilCut(body)) {
    bytes += chunk.byteLength;
    if (bytes > max) throw problem('too-large');
    see(chunk);
    yield chunk;
  }
}

/** A broken connection is reported as the sender's error, not as ours. */
async function* untilCut(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  try {
    yield* body;
  } catch {
    throw cutShort();
  }
}

export function cutShort(): Problem {
  return problem('bad-request', { errors: [{ at: '', code: 'cut-short' }] });
}

/** Renames a folder to a free name; false when it is taken, of two concurrent renames for the second. */
export async function moveToFreePlace(draft: string, { folder, place }: Pick<UploadTarget, 'folder' | 'place'>): Promise<boolean> {
  const folderOfFile = path.dirname(place);
  await mkdir(folderOfFile, { recursive: true, mode: 0o700 });
  try {
    await rename(draft, place);
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
  await syncFolder(folderOfFile);
  await syncFolder(folder);
  return true;
}

/** The error codes of a rename onto an existing folder. */
const TAKEN = process.platform === 'win32' ? ['EPERM', 'EEXIST'] : ['ENOTEMPTY', 'EEXIST'];

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TAKEN.includes(String(error.code));
}
