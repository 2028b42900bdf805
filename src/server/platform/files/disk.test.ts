import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PART_BYTES } from '@/domain/files/file-bounds';
import type { FileType } from '@/domain/files/schema';
import type { UploadLinkQuery } from '@/domain/files/api';
import { GET, PUT } from '@/app/api/files/[id]/route';
import { POST as startParts, PUT as sendPart } from '@/app/api/files/[id]/parts/route';
import { filesIn } from '../../../../tools/store/copy-files';
import { readEnv } from '../env';
import { assemble, usePlatform } from '../platform';
import { newId } from '../random';
import { sealKeys } from '../store/seal-keys';
import { sqliteStore } from '../store/sqlite/sqlite-store';
import { filesContract, PDF } from './contract';
import { diskFiles } from './disk';

const SECRETS = ['the first secret of this test', 'the second secret of this test'] as const;
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'arogya-files-'));
  folders.push(folder);
  return folder;
}

filesContract({
  name: 'disk',
  async open() {
    let now = Date.parse('2026-01-05T10:00:00.250Z');
    const store = sqliteStore({ file: ':memory:' });
    const platform = assemble({
      env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: newFolder() }),
      store,
      secret: SECRETS[0],
      clock: () => new Date(now).toISOString(),
    });
    const putBack = usePlatform(platform);
    const at = (url: string, init: RequestInit) => new Request(new URL(url, 'http://clinic.test'), init);
    return {
      files: platform.files,
      put: async (link, bytes, headers) =>
        (await PUT(at(link.url, { method: 'PUT', headers: { ...link.headers, ...headers }, body: new Uint8Array(bytes) }))).status,
      send: (url, init) => (init.method === 'POST' ? startParts : sendPart)(at(url, init)),
      get: (url, headers = {}) => GET(at(url, { headers })),
      wait: (seconds) => {
        now += seconds * 1000;
      },
      async close() {
        putBack();
        await store.close();
      },
    };
  },
});

function openDisk(folder = newFolder(), secrets: readonly [string, ...string[]] = [SECRETS[0]]) {
  const files = diskFiles({ folder, secret: SECRETS[0], keys: sealKeys(secrets), clock: () => '2026-01-05T10:00:00.000Z' });
  /** Sends bytes under a link as the door would hand them on. */
  async function send(id: string, body: ReadableStream<Uint8Array>, contentType: FileType = 'application/pdf', bytes = PDF.length) {
    const { url } = await files.uploadLink({ id, contentType, bytes });
    const asked = Object.fromEntries(new URL(url, 'http://x').searchParams);
    await files.links?.receive(id, { ...asked, expires: Number(asked['expires']), size: Number(asked['size']) } as UploadLinkQuery, {
      type: contentType,
      body,
    });
  }
  return { files, folder, send };
}

const streamOf = (...chunks: Uint8Array[]) => Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>;
const text = (words: string) => new TextEncoder().encode(words);
/** Every file below a folder. */
const below = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];

describe('a file on the disk', () => {
  test('lies encrypted, with its fingerprint sealed beside it, in folders only their owner reads', async () => {
    const { files, folder, send } = openDisk();
    const id = newId('fil');
    await send(id, streamOf(PDF.subarray(0, 7), PDF.subarray(7)));
    const kept = below(folder);
    expect(kept.map(({ name }) => name).sort()).toEqual(['content', 'facts']);
    for (const { parentPath, name } of kept) {
      const file = path.join(parentPath, name);
      expect(readFileSync(file).includes('certificate')).toBe(false);
      expect([statSync(file).mode & 0o777, statSync(parentPath).mode & 0o777]).toEqual([0o600, 0o700]);
    }
    const { url } = await files.downloadLink({ id, contentType: 'application/pdf', name: 'x' });
    const asked = Object.fromEntries(new URL(url, 'http://x').searchParams) as unknown as Parameters<
      NonNullable<typeof files.links>['open']
    >[1];
    const opened = await files.links?.open(id, { ...asked, expires: Number(asked.expires) });
    expect(opened?.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
  });

  test('is read in any part, wherever the blocks of the cipher begin', async () => {
    const { files, send } = openDisk();
    const id = newId('fil');
    await send(id, streamOf(PDF));
    const { url } = await files.downloadLink({ id, contentType: 'application/pdf', name: 'x' });
    const asked = Object.fromEntries(new URL(url, 'http://x').searchParams);
    const opened = await files.links?.open(id, {
      expires: Number(asked['expires']),
      name: 'x',
      show: 'inline',
      signature: asked['signature'] ?? '',
    });
    for (const [from, to] of [
      [0, 0],
      [1, 15],
      [15, 16],
      [16, 16],
      [17, 70_000],
      [65_535, 65_537],
      [PDF.length - 1, PDF.length - 1],
    ] as const) {
      const part = new Uint8Array(await new Response(opened?.slice(from, to)).arrayBuffer());
      expect(Buffer.compare(part, PDF.subarray(from, to + 1)), `${from} to ${to}`).toBe(0);
    }
  });

  test('is opened under an older key after a newer one was added, and not without the key', async () => {
    const { folder, send } = openDisk();
    const id = newId('fil');
    await send(id, streamOf(PDF));
    expect(await openDisk(folder, SECRETS).files.stat(id)).not.toBeNull();
    await expect(openDisk(folder, [SECRETS[1]]).files.stat(id)).rejects.toThrow();
  });
});

describe('an upload', () => {
  const broken = (error: Error) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(PDF.subarray(0, 1000));
        controller.error(error);
      },
    });

  test.each<[string, () => ReadableStream<Uint8Array>, string]>([
    ['whose line breaks', () => broken(new Error('aborted')), 'bad-request'],
    ['that ends too soon', () => streamOf(PDF.subarray(0, 1000)), 'bad-request'],
    ['that goes on too long', () => streamOf(PDF, PDF), 'too-large'],
    ['of a page that calls itself a PDF', () => streamOf(text('<html>'.padEnd(PDF.length))), 'wrong-type'],
  ])('%s is refused and leaves nothing', async (_what, body, code) => {
    const { folder, send } = openDisk();
    await expect(send(newId('fil'), body())).rejects.toMatchObject({ code });
    expect(below(folder)).toEqual([]);
    expect(readdirSync(path.join(folder, 'incoming'))).toEqual([]);
  });

  test('made twice at once makes one file, and both are told that it is there', async () => {
    const { files, folder, send } = openDisk();
    const id = newId('fil');
    await Promise.all(Array.from({ length: 8 }, () => send(id, streamOf(PDF))));
    expect(below(folder)).toHaveLength(2);
    expect(await files.stat(id)).toEqual({ contentType: 'application/pdf', bytes: PDF.length });
  });

  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
  const webp = [...text('RIFF'), 1, 2, 3, 4, ...text('WEBPVP8 ')];
  test.each<[FileType, string, Uint8Array | number[], 'taken' | 'refused']>([
    ['image/png', 'a PNG', png, 'taken'],
    ['image/jpeg', 'a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 1], 'taken'],
    ['image/webp', 'a WebP', webp, 'taken'],
    ['image/webp', 'a sound in the same wrapping', [...text('RIFF'), 1, 2, 3, 4, ...text('WAVEfmt ')], 'refused'],
    ['image/jpeg', 'a PNG', png, 'refused'],
    ['image/png', 'three bytes', [0x89, 0x50, 0x4e], 'refused'],
    ['text/csv', 'a table in Punjabi', text('ਨਾਂ,ਗਿਣਤੀ\r\nਪੈਰਾਸੀਟਾਮੋਲ,12\r\n'), 'taken'],
    ['text/csv', 'a PDF', PDF, 'refused'],
    ['text/csv', 'a program', [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1], 'refused'],
    ['text/csv', 'Latin-1', [0x61, 0x2c, 0xe9, 0x0a], 'refused'],
    ['text/csv', 'a letter cut in two', [0x61, 0xe0, 0xa8], 'refused'],
  ])('that says %s and is %s is %4$s', async (type, _what, bytes, expected) => {
    const { send } = openDisk();
    const body = Uint8Array.from(bytes);
    // A byte at a time: what a file is must not hang on how the line cuts it.
    const sent = send(
      newId('fil'),
      streamOf(...Array.from(body.subarray(0, 300), (byte) => Uint8Array.of(byte)), body.subarray(300)),
      type,
      body.length,
    );
    if (expected === 'taken') await expect(sent).resolves.toBeUndefined();
    else await expect(sent).rejects.toMatchObject({ code: 'wrong-type' });
  });
});

test('what a process that died left of an upload is cleared away at the next opening, and one under way is not', async () => {
  const { folder, send } = openDisk();
  const [old, young] = [path.join(folder, 'incoming', 'old'), path.join(folder, 'incoming', 'young')];
  for (const draft of [old, young]) {
    mkdirSync(draft, { recursive: true });
    writeFileSync(path.join(draft, 'content'), 'half');
  }
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(old, hoursAgo, hoursAgo);
  await send(newId('fil'), streamOf(PDF));
  expect(readdirSync(path.join(folder, 'incoming'))).toEqual(['young']);
});

describe('a file in parts', () => {
  const LARGE = new Uint8Array(2 * PART_BYTES + 1000).map((_, i) => PDF[i] ?? (i * 7) % 251);
  const broken = (bytes: Uint8Array) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes),
      pull: (controller) => controller.error(new Error('aborted')),
    });

  async function session({ files }: ReturnType<typeof openDisk>, id: string, type: FileType = 'application/pdf') {
    const { parts } = await files.uploadLink({ id, contentType: type, bytes: LARGE.length });
    const query = (url: string) => {
      const asked = Object.fromEntries(new URL(url, 'http://x').searchParams);
      return { ...asked, expires: Number(asked['expires']), size: Number(asked['size']) } as UploadLinkQuery;
    };
    const where = await files.links?.startParts(id, query(parts?.url ?? ''));
    const link = query(where ?? '');
    return {
      link,
      send: async (from: number, to: number, body: ReadableStream<Uint8Array> = streamOf(LARGE.subarray(from, to))) =>
        files.links?.receivePart(id, link, { range: { from, to: to - 1 }, body }),
      ask: async () => files.links?.receivePart(id, link, { range: null, body: null }),
    };
  }

  test('that is cut in the middle of a part goes on in the middle, also in another process', async () => {
    const disk = openDisk();
    const id = newId('fil');
    const first = await session(disk, id);
    await first.send(0, PART_BYTES);
    await expect(first.send(PART_BYTES, 2 * PART_BYTES, broken(LARGE.subarray(PART_BYTES, PART_BYTES + 50_001)))).rejects.toMatchObject({
      code: 'bad-request',
    });
    const again = await session(openDisk(disk.folder), id);
    expect(await again.ask()).toBe(PART_BYTES + 50_001);
    expect(await again.send(PART_BYTES + 50_001, LARGE.length)).toBe(LARGE.length);
    const kept = new Uint8Array(await new Response(await disk.files.read(id)).arrayBuffer());
    expect(Buffer.compare(kept, LARGE)).toBe(0);
    expect(existsSync(path.join(disk.folder, 'parts', id))).toBe(false);
  });

  test('does not wait for a part that hangs on a line which is no longer there', async () => {
    const disk = openDisk();
    const { send, ask } = await session(disk, newId('fil'));
    const hanging = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(LARGE.subarray(0, 50_000)) });
    const cut = expect(send(0, PART_BYTES, hanging)).rejects.toMatchObject({ code: 'bad-request' });
    await vi.waitUntil(() => below(disk.folder).some(({ parentPath, name }) => statSync(path.join(parentPath, name)).size === 50_000));
    expect(await ask()).toBe(50_000);
    await cut;
    expect(await send(50_000, LARGE.length)).toBe(LARGE.length);
  });

  test('sent twice at once makes one file', async () => {
    const disk = openDisk();
    const id = newId('fil');
    const { send, ask } = await session(disk, id);
    await Promise.allSettled([send(0, PART_BYTES), send(0, PART_BYTES), send(0, PART_BYTES)]);
    const there = (await ask()) ?? 0;
    expect(await send(there, LARGE.length)).toBe(LARGE.length);
    const kept = new Uint8Array(await new Response(await disk.files.read(id)).arrayBuffer());
    expect(Buffer.compare(kept, LARGE)).toBe(0);
  });

  test('keeps no shred of a part, takes a part once, and each only as long as it says', async () => {
    const disk = openDisk();
    const { send, ask } = await session(disk, newId('fil'));
    await expect(send(0, PART_BYTES, broken(LARGE.subarray(0, 5000)))).rejects.toMatchObject({ code: 'bad-request' });
    expect(await ask()).toBe(0);
    await expect(send(0, PART_BYTES, streamOf(LARGE.subarray(0, PART_BYTES + 1)))).rejects.toMatchObject({ code: 'too-large' });
    expect(await ask()).toBe(0);
    expect(await send(0, PART_BYTES)).toBe(PART_BYTES);
    const before = below(disk.folder).length;
    expect(await send(0, PART_BYTES)).toBe(PART_BYTES);
    expect(below(disk.folder)).toHaveLength(before);
  });

  test.each([
    ['leaves a gap', 2 * PART_BYTES, LARGE.length],
    ['is too small to be one of many', 0, PART_BYTES - 1],
    ['goes on behind the end', 0, LARGE.length + 1],
  ])('refuses a part that %s', async (_what, from, to) => {
    const disk = openDisk();
    const { send, ask } = await session(disk, newId('fil'));
    await expect(send(from, to)).rejects.toMatchObject({ code: 'bad-request' });
    expect([await ask(), below(disk.folder)]).toEqual([0, []]);
  });

  test('is refused with its first part where it is of another type', async () => {
    const { send, ask } = await session(openDisk(), newId('fil'), 'image/png');
    await expect(send(0, PART_BYTES)).rejects.toMatchObject({ code: 'wrong-type' });
    expect(await ask()).toBe(0);
  });

  test('lies encrypted, is no file of a backup, and is gone when the file is removed', async () => {
    const { files, folder, ...rest } = openDisk();
    const id = newId('fil');
    const { send } = await session({ files, folder, ...rest }, id);
    await send(0, PART_BYTES);
    const kept = below(folder);
    expect(kept.map(({ name }) => name).sort()).toEqual(['content', 'facts']);
    for (const { parentPath, name } of kept) expect(readFileSync(path.join(parentPath, name)).includes('certificate')).toBe(false);
    expect(filesIn(folder)).toEqual([]);
    await files.remove(id);
    expect(below(folder)).toEqual([]);
  });

  test('is opened by no link but its own', async () => {
    const disk = openDisk();
    const [id, other] = [newId('fil'), newId('fil')];
    const { link } = await session(disk, id);
    const { url } = await disk.files.uploadLink({ id, contentType: 'application/pdf', bytes: LARGE.length });
    const whole = new URL(url, 'http://x').searchParams.get('signature') ?? '';
    const ask = (of: string, changed: Partial<UploadLinkQuery>) =>
      disk.files.links?.receivePart(of, { ...link, ...changed }, { range: null, body: null });
    await expect(ask(other, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(id, { size: LARGE.length + 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(id, { expires: link.expires + 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(id, { signature: whole })).rejects.toMatchObject({ code: 'not-found' });
  });
});
