import 'server-only';
import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { UploadLinkQuery } from '@/domain/files/api';
import { PART_BYTES } from '@/domain/files/file-bounds';
import { isProblem, problem } from '@/domain/shared/problem';
import { randomLetters } from '../random';
import { checkType } from './check-type';
import { CONTENT, FACTS, FileId, REVOKED } from './disk-file';
import { INCOMING } from './open-folder';
import type { SentPart } from './port';
import { bounded, cutShort, keepFacts, moveToFreePlace, receiveUpload, type UploadTarget } from './receive-upload';
import { readSealed, writeSealed } from './sealed-bytes';

/** The folder of files that arrive in parts: `parts/fil_…/` each, and in it a folder of each part. */
export const PARTS = 'parts';

/** Of a part that was cut the beginning is kept when it has as many bytes, so that one link cannot make a folder of every byte. */
const KEPT_BYTES_MIN = 16_384;

/** `cut` ends the part when another request for the file has come. */
type Target = UploadTarget & { parts: string; cut: AbortSignal };
/** A part on the disk, in a folder named by what it holds. */
type Part = { from: number; bytes: number; place: string };

/** Where the parts of one file lie. Throws for an invalid id. */
export function partsOf(folder: string, id: string): string {
  return path.join(folder, PARTS, FileId.parse(id));
}

/**
 * Takes a part that follows on those there are, and makes the file of them once all have arrived; each is on disk, encrypted, before
 * this returns. Returns how many bytes are there. Throws as `LocalFileLinks.receivePart`.
 */
export async function receivePart(to: Target, link: UploadLinkQuery, { range, body }: SentPart): Promise<number> {
  if ((await to.factsOf()) !== null) return link.size;
  if (await isThere(path.join(to.place, REVOKED))) throw problem('conflict');
  const { parts, bytes } = await arrived(to.parts);
  if (bytes === link.size) return finish(to, link, parts);
  if (range === null || range.from < bytes) return bytes;
  const length = range.to + 1 - range.from;
  const isLast = range.to + 1 === link.size;
  if (range.from > bytes || range.to >= link.size || (length < PART_BYTES && !isLast)) {
    throw problem('bad-request', { errors: [{ at: 'content-range', code: 'wrong-range' }] });
  }
  const kept = await keepPart(to, link, { from: range.from, length, body });
  if (kept < length) throw cutShort();
  if (!isLast) return range.to + 1;
  return finish(to, link, (await arrived(to.parts)).parts);
}

/** Returns how many bytes of the part are kept: none, its beginning, or all. */
async function keepPart(
  to: Target,
  { type }: UploadLinkQuery,
  { from, length, body }: { from: number; length: number; body: SentPart['body'] },
): Promise<number> {
  const check = checkType(type);
  const draft = path.join(to.folder, INCOMING, randomLetters(20));
  await mkdir(draft, { mode: 0o700 });
  try {
    const written = await writeSealed(path.join(draft, CONTENT), bounded(untilCut(body, to.cut), length, check.see));
    const { bytes } = written;
    if (bytes < length && bytes < KEPT_BYTES_MIN) return 0;
    // Nobody should send for an hour what cannot be taken. A table is told by all of its text.
    if (from === 0 && type !== 'text/csv' && !check.fits()) throw problem('wrong-type');
    await keepFacts(draft, to, { contentType: type, ...written });
    const isNew = await moveToFreePlace(draft, { folder: path.dirname(to.parts), place: path.join(to.parts, `${from}-${bytes}`) });
    return isNew ? bytes : 0;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Of a body that breaks off or is cut, what came before. */
function untilCut(body: ReadableStream<Uint8Array> | null, cut: AbortSignal): ReadableStream<Uint8Array> | null {
  if (body === null) return null;
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  if (cut.aborted) stop();
  else cut.addEventListener('abort', stop);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }) as const);
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The parts that follow on each other from the first byte on. */
async function arrived(folder: string): Promise<{ parts: Part[]; bytes: number }> {
  const found = new Map<number, Part>();
  for (const name of await readdir(folder).catch(() => [])) {
    const [from = Number.NaN, bytes = Number.NaN] = name.split('-').map(Number);
    found.set(from, { from, bytes, place: path.join(folder, name) });
  }
  const parts: Part[] = [];
  let bytes = 0;
  for (let next = found.get(0); next !== undefined; next = found.get(bytes)) {
    parts.push(next);
    bytes += next.bytes;
  }
  return { parts, bytes };
}

/** Makes the file of its parts, which are then no longer needed, nor when they are not what they were declared to be. */
async function finish(to: Target, link: UploadLinkQuery, parts: readonly Part[]): Promise<number> {
  try {
    await receiveUpload(to, link, { type: link.type, body: streamOf(bytesOf(to, parts)) });
  } catch (error) {
    if (isProblem(error)) await rm(to.parts, { recursive: true, force: true });
    throw error;
  }
  await rm(to.parts, { recursive: true, force: true });
  return link.size;
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>;
}

async function* bytesOf({ open }: Target, parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const { place, bytes } of parts) {
    const { key } = open(await readFile(path.join(place, FACTS), 'utf8'));
    yield* readSealed(path.join(place, CONTENT), key, 0, bytes - 1);
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
