import { createHash } from 'node:crypto';
import type { UploadLink } from '@/domain/files/schema';
import { UploadLinkQuery } from '@/domain/files/api';
import type { FileFacts, Files } from '@/server/platform/files/port';
import { OperatorError } from '../operator/operator-error';

/** A place for files with what the port has not: which there are. */
export type FilesPlace = { files: Files; ids: () => Promise<string[]> };

type FilesOptions = { from: FilesPlace; to: FilesPlace; progress?: (done: number, total: number) => void };

/**
 * Copies the files that are not over there yet, by links like anybody's, and compares each one's bytes on both sides. Files are
 * there whole or not at all and never change, so a copy that was cut is simply made again. Returns how many there are.
 */
export async function migrateFiles({ from, to, progress = () => undefined }: FilesOptions): Promise<number> {
  const ids = await from.ids();
  for (const [i, id] of ids.entries()) {
    await migrateOne(from.files, to.files, id);
    progress(i + 1, ids.length);
  }
  return ids.length;
}

/** A file is 5 MiB at most, so it is held whole: an upload says its length before it begins. */
async function migrateOne(from: Files, to: Files, id: string): Promise<void> {
  const [facts, stream] = [await from.stat(id), await from.read(id)];
  if (facts === null || stream === null) throw new OperatorError(`The file ${id} is not there whole: is a server running on its store?`);
  const bytes = await bytesOf(stream);
  if ((await to.stat(id)) === null) await upload(to, id, facts, bytes);
  const copy = await to.read(id);
  const there = await to.stat(id);
  const isSame = copy !== null && there?.contentType === facts.contentType && sumOf(await bytesOf(copy)) === sumOf(bytes);
  if (!isSame) throw new OperatorError(`The file ${id} is another one over there than here: remove that one, and run this again.`);
}

async function upload(to: Files, id: string, facts: FileFacts, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const link = await to.uploadLink({ id, ...facts });
  if (to.links === undefined) return put(link, id, bytes);
  const query = UploadLinkQuery.parse(Object.fromEntries(new URL(link.url, 'http://here').searchParams));
  await to.links.receive(id, query, { type: facts.contentType, body: new Blob([bytes]).stream() });
}

async function put({ url, method, headers }: UploadLink, id: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await fetch(url, { method, headers, body });
  await answer.body?.cancel();
  if (!answer.ok) throw new OperatorError(`The file ${id} was not taken by its new place (${answer.status}): run this again.`);
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
