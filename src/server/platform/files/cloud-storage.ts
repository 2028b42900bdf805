import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Bucket, File } from '@google-cloud/storage';
import { PART_BYTES } from '@/domain/files/file-bounds';
import { DOWNLOAD_LINK_SECONDS, fileName, FileType, isShown, UPLOAD_LINK_SECONDS } from '@/domain/files/schema';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { FileId } from './disk-file';
import { inspectFile } from './inspect';
import type { FileFacts, Files } from './port';
import { openSealed, sealAlone } from './seal-alone';
import { zipOf } from './write-zip';

/** A session for a file in parts is open for a week (Cloud Storage, "Resumable uploads"). */
const SESSION_SECONDS = 7 * 86_400;

/** All our files share one prefix, so that the bucket can be used for other things as well. */
const FOLDER = 'files';

/**
 * Files in a Cloud Storage bucket, by V4 signed URLs. An upload is bound to its type, its exact length and the object not
 * existing yet, so that a link creates one file and changes none; a larger file may also go in parts, by a session that browsers begin. With a key file the links are signed here; with the attached
 * service account by Google (`iam.serviceAccounts.signBlob`).
 */
export function cloudStorageFiles({ bucket, clock }: { bucket: Bucket; clock: () => string }): Files {
  const objectOf = (id: string): File => bucket.file(`${FOLDER}/${FileId.parse(id)}`);
  const isId = (id: string) => FileId.safeParse(id).success;

  async function sign(
    id: string,
    seconds: number,
    config: Partial<Parameters<File['getSignedUrl']>[0]> & { action: 'read' | 'write' | 'resumable' },
  ) {
    const begins = clock();
    const expiresAt = addSeconds(begins, seconds).replace(/\.\d+Z$/, '.000Z');
    const [url] = await objectOf(id).getSignedUrl({ version: 'v4', ...config, accessibleAt: begins, expires: expiresAt });
    return { url, expiresAt };
  }

  const reading: Pick<Files, 'stat' | 'read'> = {
    async stat(id) {
      if (!isId(id)) return null;
      const found = await unlessMissing(objectOf(id).getMetadata());
      if (found === null || Number(found[0].size) === 0) return null;
      return { contentType: FileType.parse(found[0].contentType), bytes: Number(found[0].size) };
    },
    async read(id) {
      if ((await reading.stat(id)) === null) return null;
      return Readable.toWeb(objectOf(id).createReadStream()) as ReadableStream<Uint8Array>;
    },
  };

  async function keep(id: string, contentType: FileType, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<FileFacts> {
    let written = 0;
    const counted = async function* () {
      for await (const chunk of bytes) {
        written += chunk.byteLength;
        yield chunk;
      }
    };
    const into = objectOf(id).createWriteStream({ contentType, resumable: false, preconditionOpts: { ifGenerationMatch: 0 } });
    await pipeline(Readable.from(counted()), into).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 412 ? problem('conflict') : error;
    });
    return { contentType, bytes: written };
  }

  return {
    provider: 'cloud-storage',
    uploadSecondsMax: UPLOAD_LINK_SECONDS + SESSION_SECONDS,
    ...reading,
    inspect: (id) => inspectFile(reading, id),
    async uploadLink({ id, contentType, bytes }) {
      const bound = { 'x-goog-content-length-range': `${bytes},${bytes}`, 'x-goog-if-generation-match': '0' };
      const link = await sign(id, UPLOAD_LINK_SECONDS, { action: 'write', contentType, extensionHeaders: bound });
      const headers = { 'content-type': contentType, ...bound };
      if (bytes <= PART_BYTES) return { ...link, method: 'PUT', headers };
      // The library adds `x-goog-resumable: start` to what it signs; whoever begins the session has to send it.
      const { url } = await sign(id, UPLOAD_LINK_SECONDS, { action: 'resumable', contentType, extensionHeaders: bound });
      return { ...link, method: 'PUT', headers, parts: { url, method: 'POST', headers: { ...headers, 'x-goog-resumable': 'start' } } };
    },
    async downloadLink({ id, contentType, name }) {
      const disposition = isShown(contentType) ? 'inline' : 'attachment';
      return sign(id, DOWNLOAD_LINK_SECONDS, {
        action: 'read',
        responseDisposition: `${disposition}; filename="${fileName(name, contentType)}"`,
        responseType: contentType,
      });
    },
    writeArchive: (id, entries) => keep(id, 'application/zip', zipOf(entries)),
    writeBytes: (id, bytes) => keep(id, 'application/octet-stream', bytes),
    async writeSealed(id, bytes) {
      const { key, sealed } = sealAlone(id, bytes);
      await keep(id, 'application/octet-stream', [sealed]);
      return key;
    },
    readSealed: (id, key) => openSealed(reading, id, key),
    async remove(id) {
      if (isId(id)) await unlessMissing(objectOf(id).delete());
    },
    // An empty object takes the name, which the links' condition demands to be free.
    async revokeUpload(id) {
      if (isId(id)) await objectOf(id).save('', { resumable: false, contentType: 'application/octet-stream' });
    },
  };
}

/** The ids of all files in a bucket, for the tools that migrate them. */
export async function filesInBucket(bucket: Bucket): Promise<string[]> {
  const [found] = await bucket.getFiles({ prefix: `${FOLDER}/` });
  return found.map(({ name }) => name.slice(FOLDER.length + 1)).filter((id) => FileId.safeParse(id).success);
}

async function unlessMissing<R>(answer: Promise<R>): Promise<R | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 404) return null;
    throw error;
  }
}
