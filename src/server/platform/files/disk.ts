import 'server-only';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PARTS_LINK_SECONDS } from '@/domain/files/file-bounds';
import { UPLOAD_LINK_SECONDS, type FileType } from '@/domain/files/schema';
import { problem } from '@/domain/shared/problem';
import { keyedQueue } from '../keyed-queue';
import { randomLetters } from '../random';
import type { SealKeys } from '../store/seal-keys';
import { CONTENT, DiskFacts, FACTS, FileId, placeOf, REVOKED, SEALED_AS } from './disk-file';
import { diskLinks } from './disk-links';
import { inspectFile } from './inspect';
import { INCOMING, openFolder } from './open-folder';
import type { FileFacts, Files } from './port';
import { partsOf, receivePart } from './receive-part';
import { moveToFreePlace, receiveUpload, writeOwn, type UploadTarget } from './receive-upload';
import { openSealed, sealAlone } from './seal-alone';
import { readSealed } from './sealed-bytes';
import { zipOf } from './write-zip';

type DiskOptions = {
  /** Created with the first file. */
  folder: string;
  /** Signs the links. */
  secret: string;
  keys: Pick<SealKeys, 'seal' | 'open'>;
  clock: () => string;
};

/**
 * Files in a folder, `ab/fil_ab…/` each: the encrypted bytes, and the metadata sealed with the installation's keys. A file is
 * created by renaming its folder once everything is on disk, so it is there whole or not at all, and never twice.
 */
export function diskFiles({ folder, secret, keys, clock }: DiskOptions): Files {
  const links = diskLinks({ secret, clock });
  const ready = openFolder(folder);
  /** One upload at a time of each file: many at once of one link would each fill the disk before the first is in place. */
  const enqueue = keyedQueue();

  /** Ends the part that is under way for a file. */
  const cutters = new Map<string, () => void>();

  /** One part at a time of each file; a newer request ends the older one, which may hang on a line that is no longer there. */
  async function takeTurn(id: string, take: (cut: AbortSignal) => Promise<number>): Promise<number> {
    const turn = new AbortController();
    const cut = () => turn.abort();
    cutters.get(id)?.();
    cutters.set(id, cut);
    try {
      return await enqueue(id, () => take(turn.signal));
    } finally {
      if (cutters.get(id) === cut) cutters.delete(id);
    }
  }

  async function factsOf(id: string): Promise<DiskFacts | null> {
    if (!FileId.safeParse(id).success) return null;
    const text = await readIfThere(path.join(placeOf(folder, id), FACTS));
    return text === null ? null : toFile(id).open(text);
  }

  function slice(id: string, { key }: DiskFacts, from: number, to: number): ReadableStream<Uint8Array> {
    return readSealed(path.join(placeOf(folder, id), CONTENT), key, from, to);
  }

  function toFile(id: string): UploadTarget {
    return {
      ...{ folder, place: placeOf(folder, id), factsOf: () => factsOf(id) },
      seal: (facts) => keys.seal(SEALED_AS, id, JSON.stringify(facts)),
      open: (text) => DiskFacts.parse(JSON.parse(keys.open(SEALED_AS, id, text))),
    };
  }

  const reading: Pick<Files, 'stat' | 'read'> = {
    async stat(id) {
      const facts = await factsOf(id);
      return facts && { contentType: facts.contentType, bytes: facts.bytes };
    },
    async read(id) {
      const facts = await factsOf(id);
      return facts && slice(id, facts, 0, facts.bytes - 1);
    },
  };

  async function keep(id: string, type: FileType, bytes: AsyncIterable<Uint8Array>): Promise<FileFacts> {
    await ready();
    return enqueue(id, () => writeOwn(toFile(id), type, bytes));
  }

  return {
    provider: 'disk',
    uploadSecondsMax: UPLOAD_LINK_SECONDS + PARTS_LINK_SECONDS,
    ...reading,
    inspect: (id) => inspectFile(reading, id),
    writeArchive: (id, entries) => keep(id, 'application/zip', zipOf(entries)),
    writeBytes: (id, bytes) => keep(id, 'application/octet-stream', bytes),
    async writeSealed(id, bytes) {
      const { key, sealed } = sealAlone(id, bytes);
      await keep(id, 'application/octet-stream', onePiece(sealed));
      return key;
    },
    readSealed: (id, key) => openSealed(reading, id, key),
    uploadLink: async (request) => links.upload({ ...request, id: FileId.parse(request.id) }),
    downloadLink: async (request) => links.download({ ...request, id: FileId.parse(request.id) }),
    remove: (id) => removeFile(folder, id),
    async revokeUpload(id) {
      await ready();
      await revokeFile(folder, id);
    },
    links: {
      async receive(id, link, sent) {
        if (!links.isUpload('PUT', id, link)) throw problem('not-found');
        await ready();
        await enqueue(id, () => receiveUpload(toFile(id), link, sent));
      },
      async startParts(id, link) {
        if (!links.isUpload('POST', id, link)) throw problem('not-found');
        return links.parts({ id, contentType: link.type, bytes: link.size });
      },
      async receivePart(id, link, sent) {
        if (!links.isUpload('PART', id, link)) throw problem('not-found');
        await ready();
        return takeTurn(id, (cut) => receivePart({ ...toFile(id), parts: partsOf(folder, id), cut }, link, sent));
      },
      async open(id, link) {
        const facts = links.isDownload(id, link) ? await factsOf(id) : null;
        if (facts === null) throw problem('not-found');
        const { contentType, bytes, sha256 } = facts;
        return { contentType, bytes, sha256, slice: (from, to) => slice(id, facts, from, to) };
      },
    },
  };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Metadata first: without its key the bytes are unreadable, whatever interrupts the removal. */
async function removeFile(folder: string, id: string): Promise<void> {
  if (!FileId.safeParse(id).success) return;
  const place = placeOf(folder, id);
  await rm(path.join(place, FACTS), { force: true });
  await rm(place, { recursive: true, force: true });
  await rm(partsOf(folder, id), { recursive: true, force: true });
}

/** The metadata goes first, as in a removal; then the mark takes the place of the bytes. */
async function revokeFile(folder: string, id: string): Promise<void> {
  if (!FileId.safeParse(id).success) return;
  const place = placeOf(folder, id);
  const draft = path.join(folder, INCOMING, randomLetters(20));
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeFile(path.join(draft, REVOKED), '', { mode: 0o600 });
    if (await moveToFreePlace(draft, { folder, place })) return;
    await rm(path.join(place, FACTS), { force: true });
    await writeFile(path.join(place, REVOKED), '', { mode: 0o600 });
    await rm(path.join(place, CONTENT), { force: true });
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(partsOf(folder, id), { recursive: true, force: true });
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
