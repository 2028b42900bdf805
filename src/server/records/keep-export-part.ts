import { EXPORT_PARTS, type ExportPart, type RecordExport } from '@/domain/records/export';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import type { ArchiveEntry } from '@/server/platform/files/port';
import { findAll } from '@/server/platform/store/find-all';
import { recordExportParts, recordExports, type KeptPart } from './collections';
import type { ExportEntry } from './export-parts';

/** The parts of an archive that are written already, in their order. */
export async function findKeptParts(ctx: ReadCtx, exportId: string): Promise<KeptPart[]> {
  const kept = await findAll(ctx.read, recordExportParts, { where: [['exportId', '==', exportId]] });
  return kept.sort((a, b) => EXPORT_PARTS.indexOf(a.part) - EXPORT_PARTS.indexOf(b.part));
}

/**
 * Writes one part of an archive, as one file. It is named in the archive's document before it is written, so that the file of an
 * interrupted run is found again. Null where nobody wants the archive any more.
 */
export async function keepPart(
  ctx: Ctx,
  exportId: string,
  part: ExportPart,
  entries: AsyncIterable<ExportEntry>,
): Promise<KeptPart | null> {
  const fileId = ctx.newId('fil');
  await changeExport(ctx, exportId, { fileId });
  const kept: KeptPart = { id: `${exportId}@${part}`, exportId, part, fileId, entries: [] };
  await ctx.ports.files.writeBytes(fileId, bytesOf(entries, kept.entries));
  const isKept = await ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(recordExports, exportId);
    if (current?.state !== 'waiting') return false;
    const { fileId: _written, ...rest } = current;
    tx.put(recordExportParts, kept);
    tx.put(recordExports, { ...rest, done: current.done + 1, tries: 0, updatedAt: ctx.now() });
    return true;
  });
  if (!isKept) await ctx.ports.files.remove(fileId);
  return isKept ? kept : null;
}

/** The bytes of a part's files one after the other; what they are is added to `kept` as they pass. */
async function* bytesOf(entries: AsyncIterable<ExportEntry>, kept: KeptPart['entries']): AsyncGenerator<Uint8Array> {
  for await (const { name, lastModified, ...entry } of entries) {
    const facts = { name, at: lastModified.toISOString() };
    if ('documentId' in entry) {
      kept.push({ ...facts, bytes: 0, documentId: entry.documentId });
      continue;
    }
    let bytes = 0;
    for await (const chunk of entry.input) {
      bytes += chunk.byteLength;
      yield chunk;
    }
    kept.push({ ...facts, bytes });
  }
}

/** The files of an archive, read from its parts; a document whose file is gone meanwhile is left out. */
export async function* entriesOfParts({ ports: { files } }: ReadCtx, parts: readonly KeptPart[]): AsyncGenerator<ArchiveEntry> {
  for (const { fileId, entries } of parts) {
    const take = takerOf(await files.read(fileId));
    for (const { name, at, bytes, documentId } of entries) {
      const document = documentId === undefined ? null : await files.read(documentId);
      if (documentId !== undefined && document === null) continue;
      yield { name, lastModified: new Date(at), input: document === null ? take(bytes) : chunksOf(document) };
    }
  }
}

/** Gives the next so many bytes of a stream, each time it is asked. */
function takerOf(stream: ReadableStream<Uint8Array> | null): (bytes: number) => AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader();
  let rest = new Uint8Array();
  return async function* (bytes) {
    for (let left = bytes; left > 0;) {
      if (rest.byteLength === 0) {
        const next = await reader?.read();
        if (next?.value === undefined) throw new Error('a part of an archive is shorter than it was written');
        rest = new Uint8Array(next.value);
      }
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.byteLength);
      left -= piece.byteLength;
      yield piece;
    }
  };
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Deletes the parts of an archive that is whole, or that nobody wants any more. */
export async function removeParts(ctx: Ctx, exportId: string): Promise<void> {
  for (const { id, fileId } of await findKeptParts(ctx, exportId)) {
    await ctx.ports.files.remove(fileId);
    await ctx.commitUnaudited(async (tx) => tx.remove(recordExportParts, id));
  }
}

export function changeExport(ctx: Ctx, id: string, to: Partial<RecordExport>): Promise<void> {
  return ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(recordExports, id);
    if (current !== null) tx.put(recordExports, { ...current, ...to, updatedAt: ctx.now() });
  });
}
