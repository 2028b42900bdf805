import { createHash } from 'node:crypto';
import { expect, it, type TestContext } from 'vitest';
import { PART_BYTES } from '@/domain/files/file-bounds';
import type { UploadLink } from '@/domain/files/schema';
import { newId } from '../random';
import type { Files } from './port';

export const PDF = new TextEncoder().encode(`%PDF-1.7\n${'A certificate of registration. '.repeat(4000)}`);
const OTHER_PDF = PDF.map((byte, i) => (i === 50 ? byte + 1 : byte));

/** A file of three parts, the last of which is short. */
const LARGE = new Uint8Array(2 * PART_BYTES + 1000).map((_, i) => PDF[i] ?? (i * 7) % 251);

/** An adapter under test with a client that follows its links, as a browser does. */
type Opened = {
  files: Files;
  put: (link: UploadLink, bytes: Uint8Array, headers?: Record<string, string>) => Promise<number>;
  /** A request without redirects, to an address of ours or of the provider. */
  send: (url: string, init: RequestInit) => Promise<Response>;
  get: (url: string, headers?: Record<string, string>) => Promise<Response>;
  /** Advances the clock by this many seconds. */
  wait: (seconds: number) => void;
  close: () => Promise<void>;
};
type Contract = {
  name: string;
  open: () => Promise<Opened>;
  /** Why links cannot be followed in this environment; tests that need it are skipped by name. */
  unreachable?: string | undefined;
};

const pdf = (id: string, bytes = PDF.length) => ({ id, contentType: 'application/pdf' as const, bytes });
const certificate = (id: string) => ({ id, contentType: 'application/pdf' as const, name: 'registration-certificate' });

/** The contract of every file store. */
export function filesContract({ name, open, unreachable }: Contract): void {
  const promise = (sentence: string, test: (opened: Opened) => Promise<void>) =>
    it(`${name}: ${sentence}`, async () => {
      const opened = await open();
      try {
        await test(opened);
      } finally {
        await opened.close();
      }
    });
  const promiseByLink = (sentence: string, test: (opened: Opened) => Promise<void>) =>
    unreachable === undefined ? promise(sentence, test) : it(`${name}: ${sentence}`, ({ skip }: TestContext) => skip(unreachable));

  promise('an upload link is a PUT of its type that begins within a quarter of an hour', async ({ files }) => {
    const link = await files.uploadLink(pdf(newId('fil')));
    expect([link.method, link.headers['content-type']]).toEqual(['PUT', 'application/pdf']);
    expect(link.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  promiseByLink('an archive of the server’s own is there once it is written whole, and never twice', async ({ files }) => {
    const id = newId('fil');
    const chunks = async function* (fail: boolean) {
      yield PDF.slice(0, 1000);
      if (fail) throw new Error('cut');
      yield PDF.slice(1000);
    };
    const entries = async function* (fail: boolean) {
      yield { name: 'one.pdf', lastModified: new Date(0), input: chunks(fail) };
    };
    await expect(files.writeArchive(id, entries(true))).rejects.toThrow('cut');
    expect(await files.stat(id)).toBeNull();
    const facts = await files.writeArchive(id, entries(false));
    expect(facts.bytes).toBeGreaterThan(PDF.length);
    expect(await files.stat(id)).toEqual(facts);
    await expect(files.writeArchive(id, entries(false))).rejects.toMatchObject({ code: 'conflict' });
  });

  promiseByLink(
    'what the server seals opens with its key alone, is not there in the clear, and is gone once removed',
    async ({ files }) => {
      const [id, other] = [newId('fil'), newId('fil')];
      const key = await files.writeSealed(id, PDF);
      const otherKey = await files.writeSealed(other, PDF);
      expect(await files.readSealed(id, key)).toEqual(PDF);
      await expect(files.readSealed(id, otherKey)).rejects.toThrow();
      expect(Buffer.from(await readAll(files, id)).includes('A certificate')).toBe(false);
      await expect(files.writeSealed(id, PDF)).rejects.toMatchObject({ code: 'conflict' });
      await files.remove(id);
      expect([await files.readSealed(id, key), await files.stat(id)]).toEqual([null, null]);
    },
  );

  promiseByLink('bytes of the server’s own are there once they have all come, and not when they were cut', async ({ files }) => {
    const id = newId('fil');
    const pieces = async function* (fail: boolean) {
      yield PDF.slice(0, 1000);
      if (fail) throw new Error('cut');
      yield PDF.slice(1000);
    };
    await expect(files.writeBytes(id, pieces(true))).rejects.toThrow('cut');
    expect(await files.stat(id)).toBeNull();
    expect((await files.writeBytes(id, pieces(false))).bytes).toBe(PDF.length);
    expect(same(await readAll(files, id), PDF)).toBe(true);
  });

  promise('each file has links of its own, and nothing in them is anybody’s text', async ({ files }) => {
    const [one, other] = [newId('fil'), newId('fil')];
    const [first, second] = [await files.uploadLink(pdf(one)), await files.uploadLink(pdf(other))];
    expect(first.url).not.toBe(second.url);
    expect([first.url.includes(one), first.url.includes(other)]).toEqual([true, false]);
  });

  promise('what is no id of a file has no links and no place', async ({ files }) => {
    for (const id of [
      '../../etc/passwd',
      'fil_../../../../etc/pw',
      'fil_',
      'usr_AshaAshaAshaAsha',
      '/etc/passwd',
      'fil_abcdefghijkl%2f..',
      `fil_${'a'.repeat(41)}`,
    ]) {
      await expect(files.uploadLink(pdf(id)), id).rejects.toThrow();
      await expect(files.downloadLink(certificate(id)), id).rejects.toThrow();
      expect([await files.stat(id), await files.read(id)], id).toEqual([null, null]);
      await files.remove(id);
    }
  });

  promiseByLink('what was uploaded is there as it was, and before there is nothing', async ({ files, put }) => {
    const id = newId('fil');
    expect([await files.stat(id), await files.read(id), await files.inspect(id)]).toEqual([null, null, null]);
    expect(await put(await files.uploadLink(pdf(id)), PDF)).toBeLessThan(300);
    expect(await files.stat(id)).toEqual({ contentType: 'application/pdf', bytes: PDF.length });
    expect(same(await readAll(files, id), PDF)).toBe(true);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(await files.inspect(id)).toEqual({ contentType: 'application/pdf', bytes: PDF.length, sha256, fits: true });
  });

  promiseByLink('another type and another size than the link’s are refused, and nothing is there', async ({ files, put }) => {
    const id = newId('fil');
    const link = await files.uploadLink(pdf(id));
    expect(await put(link, PDF, { 'content-type': 'text/html' })).toBeGreaterThanOrEqual(400);
    expect(await put(link, PDF.subarray(0, 500))).toBeGreaterThanOrEqual(400);
    expect(await put(link, new Uint8Array([...PDF, 32]))).toBeGreaterThanOrEqual(400);
    expect(await files.stat(id)).toBeNull();
  });

  promiseByLink('a file is never written over', async ({ files, put }) => {
    const id = newId('fil');
    const link = await files.uploadLink(pdf(id));
    await put(link, PDF);
    expect([409, 412]).toContain(await put(link, OTHER_PDF));
    expect(same(await readAll(files, id), PDF)).toBe(true);
  });

  promiseByLink('a file that was removed is gone, and removing it again is nothing', async ({ files, put }) => {
    const id = newId('fil');
    await put(await files.uploadLink(pdf(id)), PDF);
    await files.remove(id);
    await files.remove(id);
    expect([await files.stat(id), await files.read(id)]).toEqual([null, null]);
  });

  promiseByLink('a revoked upload is gone, and its link brings nothing back until the file is removed', async ({ files, put }) => {
    const [uploaded, unused] = [newId('fil'), newId('fil')];
    const links = [await files.uploadLink(pdf(uploaded)), await files.uploadLink(pdf(unused))] as const;
    await put(links[0], PDF);
    for (const id of [uploaded, unused, unused]) await files.revokeUpload(id);
    for (const link of links) expect(await put(link, PDF)).toBeGreaterThanOrEqual(400);
    for (const id of [uploaded, unused])
      expect([await files.stat(id), await files.read(id), await files.inspect(id)]).toEqual([null, null, null]);
    await files.remove(unused);
    expect(await put(links[1], PDF)).toBeLessThan(300);
  });

  promiseByLink(
    'a download link gives the file under our name for it, and a part of it when a part is asked for',
    async ({ files, put, get }) => {
      const id = newId('fil');
      await put(await files.uploadLink(pdf(id)), PDF);
      const { url } = await files.downloadLink(certificate(id));
      const whole = await get(url);
      expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(whole.headers.get('content-disposition')).toBe('inline; filename="registration-certificate.pdf"');
      expect(same(new Uint8Array(await whole.arrayBuffer()), PDF)).toBe(true);
      const part = await get(url, { range: 'bytes=70001-70100' });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 70001-70100/${PDF.length}`]);
      expect(new Uint8Array(await part.arrayBuffer())).toEqual(PDF.subarray(70_001, 70_101));
    },
  );

  promiseByLink('a file goes in parts, of which none is sent twice, and is there once the last has arrived', async (opened) => {
    const { files } = opened;
    const id = newId('fil');
    const session = await begin(opened, id);
    expect(await arrived(opened, session)).toEqual([308, null]);
    expect(await sendPart(opened, session, 0, PART_BYTES)).toEqual([308, `bytes=0-${PART_BYTES - 1}`]);
    expect(await arrived(opened, session)).toEqual([308, `bytes=0-${PART_BYTES - 1}`]);
    expect(await sendPart(opened, session, PART_BYTES, PART_BYTES)).toEqual([308, `bytes=0-${2 * PART_BYTES - 1}`]);
    expect(await files.stat(id)).toBeNull();
    expect((await sendPart(opened, session, 2 * PART_BYTES, 1000))[0]).toBeLessThan(300);
    expect((await arrived(opened, session))[0]).toBeLessThan(300);
    expect(same(await readAll(files, id), LARGE)).toBe(true);
    expect(await files.inspect(id)).toMatchObject({ bytes: LARGE.length, fits: true });
  });

  promiseByLink('a part that leaves a gap changes nothing, and one after the file was revoked brings nothing back', async (opened) => {
    const { files } = opened;
    const id = newId('fil');
    const session = await begin(opened, id);
    await sendPart(opened, session, 0, PART_BYTES);
    expect((await sendPart(opened, session, 2 * PART_BYTES, 1000))[0]).toBeGreaterThanOrEqual(400);
    expect(await arrived(opened, session)).toEqual([308, `bytes=0-${PART_BYTES - 1}`]);
    await files.revokeUpload(id);
    const late = [await sendPart(opened, session, PART_BYTES, PART_BYTES), await sendPart(opened, session, 2 * PART_BYTES, 1000)];
    expect(late.at(-1)?.[0]).toBeGreaterThanOrEqual(400);
    expect(await files.stat(id)).toBeNull();
  });

  promise('a file of one part has no link for parts', async ({ files }) => {
    expect((await files.uploadLink(pdf(newId('fil'), PART_BYTES))).parts).toBeUndefined();
    expect((await files.uploadLink(pdf(newId('fil'), PART_BYTES + 1))).parts?.method).toBe('POST');
  });

  promiseByLink('links end, and lead to their own file alone', async ({ files, put, get, wait }) => {
    const [id, other] = [newId('fil'), newId('fil')];
    const link = await files.uploadLink(pdf(id));
    await put(link, PDF);
    const { url } = await files.downloadLink(certificate(id));
    expect((await get(url.replace(id, other))).status).toBeGreaterThanOrEqual(400);
    expect(await put({ ...link, url: link.url.replace(id, other) }, PDF)).toBeGreaterThanOrEqual(400);
    wait(901);
    expect((await get(url)).status).toBeGreaterThanOrEqual(400);
    expect(await files.stat(other)).toBeNull();
  });
}

async function begin({ files, send }: Opened, id: string): Promise<string> {
  const { parts } = await files.uploadLink(pdf(id, LARGE.length));
  const begun = await send(parts?.url ?? '', { method: 'POST', headers: parts?.headers ?? {} });
  expect(begun.status).toBe(201);
  return begun.headers.get('location') ?? '';
}

async function sendPart({ send }: Opened, session: string, from: number, bytes: number): Promise<[number, string | null]> {
  const headers = { 'content-range': `bytes ${from}-${from + bytes - 1}/${LARGE.length}`, 'content-type': 'application/octet-stream' };
  const got = await send(session, { method: 'PUT', headers, body: LARGE.slice(from, from + bytes) });
  return [got.status, got.headers.get('range')];
}

async function arrived({ send }: Opened, session: string): Promise<[number, string | null]> {
  const got = await send(session, { method: 'PUT', headers: { 'content-range': `bytes */${LARGE.length}` } });
  return [got.status, got.headers.get('range')];
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

async function readAll(files: Files, id: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(await files.read(id)).arrayBuffer());
}
