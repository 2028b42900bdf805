import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applicationDefault, deleteApp, initializeApp } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UploadLinkQuery } from '@/domain/files/api';
import { cloudStorageFiles, filesInBucket } from '@/server/platform/files/cloud-storage';
import { PDF } from '@/server/platform/files/contract';
import { CONTENT } from '@/server/platform/files/disk-file';
import { diskFiles } from '@/server/platform/files/disk';
import type { LocalFileLinks, Files } from '@/server/platform/files/port';
import { newId } from '@/server/platform/random';
import { sealKeys } from '@/server/platform/store/seal-keys';
import { filesIn } from './copy-files';
import { migrateFiles, type FilesPlace } from './migrate-files';

const SECRET = 'the secret of this test alone';
const COUNT = 5;
const BUCKET = process.env['TEST_STORAGE_BUCKET'];
let folder = '';
let ids: string[] = [];

/** The bytes of the n-th file: each is another. */
const bytesOf = (n: number) => new Uint8Array([...PDF.subarray(0, 5000 + n), n]);

function place(name: string): FilesPlace {
  const at = path.join(folder, name);
  const files = diskFiles({ folder: at, secret: SECRET, keys: sealKeys([SECRET]), clock: () => new Date().toISOString() });
  return { files, ids: async () => filesIn(at).map((one) => path.basename(one)) };
}

async function send({ files }: FilesPlace, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { url } = await files.uploadLink({ id, contentType: 'application/pdf', bytes: bytes.length });
  const asked = UploadLinkQuery.parse(Object.fromEntries(new URL(url, 'http://here').searchParams));
  await files.links?.receive(id, asked, { type: 'application/pdf', body: new Blob([bytes]).stream() });
}

async function read({ files }: FilesPlace, id: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response((await files.read(id)) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** The same place, whose links break once so many files have arrived. */
function breaking(to: FilesPlace, after: number): FilesPlace {
  let left = after;
  const links: LocalFileLinks = {
    ...(to.files.links as LocalFileLinks),
    async receive(id, asked, sent) {
      left -= 1;
      if (left < 0) throw new Error('the power went');
      await to.files.links?.receive(id, asked, sent);
    },
  };
  const files: Files = { ...to.files, links };
  return { ...to, files };
}

/** The same place behind a server of its own, as a bucket is: it takes files by its links alone. */
async function elsewhere(name: string): Promise<{ place: FilesPlace; close: () => void }> {
  const { files, ids: list } = place(name);
  const { links, ...rest } = files;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://there');
    const asked = UploadLinkQuery.parse(Object.fromEntries(searchParams));
    const sent = { type: request.headers['content-type'] ?? '', body: Readable.toWeb(request) as ReadableStream<Uint8Array> };
    const taken =
      request.method === 'PUT' ? links?.receive(path.basename(pathname), asked, sent) : Promise.reject(new Error('a PUT was asked for'));
    void taken?.then(
      () => response.writeHead(200).end(),
      () => response.writeHead(412).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const uploadLink: Files['uploadLink'] = async (wanted) => {
    const link = await rest.uploadLink(wanted);
    return { ...link, url: `${host}${link.url}` };
  };
  return { place: { files: { ...rest, uploadLink }, ids: list }, close: () => void server.close() };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-move-files-'));
  ids = Array.from({ length: COUNT }, () => newId('fil')).sort();
  for (const [n, id] of ids.entries()) await send(place('old'), id, bytesOf(n));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every file is over there with the same bytes under the same id, and an empty place is no trouble', async () => {
  const told: number[] = [];
  expect(await migrateFiles({ from: place('old'), to: place('new'), progress: (done, total) => told.push(done / total) })).toBe(COUNT);
  expect(told.at(-1)).toBe(1);
  for (const [n, id] of ids.entries()) expect(Buffer.compare(await read(place('new'), id), bytesOf(n))).toBe(0);
  expect(await migrateFiles({ from: place('nothing'), to: place('new') })).toBe(0);
});

test('a place that takes files by links to a server elsewhere is sent them there, and its refusal is told', async () => {
  const { place: there, close } = await elsewhere('new');
  expect(await migrateFiles({ from: place('old'), to: there })).toBe(COUNT);
  for (const [n, id] of ids.entries()) expect(Buffer.compare(await read(place('new'), id), bytesOf(n))).toBe(0);
  const late: FilesPlace = {
    ...there,
    files: {
      ...there.files,
      stat: async () => null,
      uploadLink: async (wanted) => ({ ...(await there.files.uploadLink(wanted)), headers: { 'content-type': 'image/png' } }),
    },
  };
  await expect(migrateFiles({ from: place('old'), to: late })).rejects.toThrow('was not taken by its new place (412)');
  close();
});

test.skipIf(BUCKET === undefined)(
  'files go into a bucket of Cloud Storage and come back (only with a bucket of yours in TEST_STORAGE_BUCKET)',
  async () => {
    const app = initializeApp({ credential: applicationDefault() }, newId('req'));
    const bucket = getStorage(app).bucket(BUCKET);
    const cloud: FilesPlace = {
      files: cloudStorageFiles({ bucket, clock: () => new Date().toISOString() }),
      ids: () => filesInBucket(bucket),
    };
    await migrateFiles({ from: place('old'), to: cloud });
    await migrateFiles({ from: cloud, to: place('new') });
    expect(await place('new').ids()).toEqual(expect.arrayContaining(ids));
    for (const id of ids) await cloud.files.remove(id);
    await deleteApp(app);
  },
);

test('cut anywhere, the copy of the files goes on with those that are missing', async () => {
  await expect(migrateFiles({ from: place('old'), to: breaking(place('new'), 2) })).rejects.toThrow('the power went');
  expect(await place('new').ids()).toHaveLength(2);
  // Three are missing, and no more than three are sent.
  expect(await migrateFiles({ from: place('old'), to: breaking(place('new'), COUNT - 2) })).toBe(COUNT);
  expect((await place('new').ids()).sort()).toEqual(ids);
});

test('another file under the same id over there is told and left alone', async () => {
  const [id = ''] = ids;
  const other = new Uint8Array([...bytesOf(0).subarray(0, -1), 99]);
  await send(place('new'), id, other);
  await expect(migrateFiles({ from: place('old'), to: place('new') })).rejects.toThrow(`The file ${id} is another one over there`);
  expect(Buffer.compare(await read(place('new'), id), other)).toBe(0);
});

test('a file whose bytes are gone here is told, and not made over there', async () => {
  const [first = ''] = filesIn(path.join(folder, 'old'));
  rmSync(path.join(folder, 'old', first, CONTENT));
  await expect(migrateFiles({ from: place('old'), to: place('new') })).rejects.toThrow();
  expect(readdirSync(folder)).not.toContain('new');
});
