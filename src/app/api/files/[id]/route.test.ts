import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileType } from '@/domain/files/schema';
import { usePlatform } from '@/server/platform/platform';
import { newId } from '@/server/platform/random';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { GET, POST, PUT } from './route';

const PDF = new TextEncoder().encode(`%PDF-1.7\n${'Registration 12345. '.repeat(500)}`);

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const at = (url: string, init: RequestInit = {}) =>
  new Request(new URL(url, 'http://clinic.test'), { ...init, headers: { 'x-request-id': 'req_of_this_test', ...init.headers } });
const put = (url: string, bytes: Uint8Array = PDF, type = 'application/pdf') =>
  PUT(at(url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) }));
const get = (url: string, headers: Record<string, string> = {}) => GET(at(url, { headers }));
const link = (id: string, contentType: FileType = 'application/pdf', bytes = PDF.length) =>
  clinic.platform.files.uploadLink({ id, contentType, bytes });
const lookAt = async (id: string, contentType: FileType = 'application/pdf') =>
  (await clinic.platform.files.downloadLink({ id, contentType, name: 'certificate' })).url;

async function uploaded(): Promise<string> {
  const id = newId('fil');
  expect((await put((await link(id)).url)).status).toBe(204);
  return id;
}

test('what goes in by one link comes out by the other, shown where that is safe and running nothing', async () => {
  const got = await get(await lookAt(await uploaded()));
  expect(got.status).toBe(200);
  expect(Object.fromEntries([...got.headers].filter(([name]) => name !== 'etag'))).toEqual({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store, no-transform',
    'content-disposition': 'inline; filename="certificate.pdf"',
    'content-length': String(PDF.length),
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox",
    'content-type': 'application/pdf',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-request-id': 'req_of_this_test',
  });
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(PDF);
});

test('a table is only ever saved', async () => {
  const [id, table] = [newId('fil'), new TextEncoder().encode('a,b\n1,<script>\n')];
  expect((await put((await link(id, 'text/csv', table.length)).url, table, 'text/csv')).status).toBe(204);
  const { headers } = await get(await lookAt(id, 'text/csv'));
  expect([headers.get('content-disposition'), headers.get('content-type')]).toEqual([
    'attachment; filename="certificate.csv"',
    'text/csv; charset=utf-8',
  ]);
});

test('sent twice it is done once, and other bytes do not take its place', async () => {
  const id = newId('fil');
  const { url } = await link(id);
  expect([(await put(url)).status, (await put(url)).status]).toEqual([204, 204]);
  const other = PDF.map((byte, i) => (i === 20 ? byte + 1 : byte));
  const refused = await put(url, other);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'conflict']);
  expect(new Uint8Array(await (await get(await lookAt(id))).arrayBuffer())).toEqual(PDF);
});

test('a link that was changed in any word, has ended, or is another file’s leads where no file is', async () => {
  const id = await uploaded();
  const [up, down] = [(await link(id)).url, await lookAt(id)];
  const nowhere = async (response: Response) =>
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'not-found']);
  const other = newId('fil');
  for (const [from, to] of [
    ['size=', 'size=9'],
    ['application%2Fpdf', 'text%2Fcsv'],
    ['expires=', 'expires=9'],
    [/(expires=\d+)/, '$1.0'],
    ['expires=', 'expires=%2B'],
    [id, other],
    [/signature=.*/, ''],
    ['signature=', 'signature=x'],
    [/\?.*/, ''],
  ] as const) {
    await nowhere(await put(up.replace(from, to)));
  }
  for (const [from, to] of [
    ['inline', 'attachment'],
    ['certificate', 'virus'],
    ['expires=', 'expires=9'],
    [/(expires=\d+)/, '$1.0'],
    ['expires=', 'expires=%2B'],
    [id, other],
    [/signature=.*/, ''],
    [/\?.*/, ''],
  ] as const) {
    await nowhere(await get(down.replace(from, to)));
  }
  await nowhere(await get(up));
  await nowhere(await get(await lookAt(other)));
  clinic.at(new Date(Date.parse(MONDAY_NINE) + 300_000).toISOString());
  await nowhere(await get(down));
  clinic.at(new Date(Date.parse(MONDAY_NINE) + 900_000).toISOString());
  await nowhere(await put(up));
  clinic.at(MONDAY_NINE);
});

test.each<[string, Uint8Array, string, number, string]>([
  ['another type than the link is for', PDF, 'image/png', 415, 'wrong-type'],
  ['bytes that are not what they are called', PDF.map((byte) => byte ^ 1), 'application/pdf', 415, 'wrong-type'],
  ['fewer bytes', PDF.subarray(0, 900), 'application/pdf', 400, 'bad-request'],
  ['more bytes', new Uint8Array([...PDF, 10]), 'application/pdf', 413, 'too-large'],
  ['more than any file may have', new Uint8Array(5 * 1_048_576 + 1), 'application/pdf', 413, 'too-large'],
  ['nothing', new Uint8Array(), 'application/pdf', 400, 'bad-request'],
])('%s are refused, and nothing is kept', async (_what, bytes, type, status, code) => {
  const id = newId('fil');
  const refused = await put((await link(id)).url, bytes, type);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([status, code]);
  expect(await clinic.platform.files.stat(id)).toBeNull();
});

test.each([
  ['bytes=0-0', 206, '0-0'],
  ['bytes=100-199', 206, '100-199'],
  ['bytes=10000-', 206, `10000-${PDF.length - 1}`],
  ['bytes=-5', 206, `${PDF.length - 5}-${PDF.length - 1}`],
  ['bytes=5-99999999', 206, `5-${PDF.length - 1}`],
  ['bytes=-99999999', 206, `0-${PDF.length - 1}`],
  ['bytes=99999999-', 416, '*'],
  ['bytes=-0', 416, '*'],
  ['bytes=9-1', 200, null],
  ['bytes=0-1,5-6', 200, null],
  ['lines=1-2', 200, null],
])('asked for %s it answers %d', async (range, status, said) => {
  const got = await get(await lookAt(await uploaded()), { range });
  expect([got.status, got.headers.get('content-range')]).toEqual([status, said && `bytes ${said}/${PDF.length}`]);
  const [from, to] = said?.split('-').map(Number) ?? [0, PDF.length - 1];
  const bytes = new Uint8Array(await got.arrayBuffer());
  expect(bytes).toEqual(status === 416 ? new Uint8Array() : PDF.subarray(from, (to ?? 0) + 1));
});

test('a range of a file that has become another one is the whole of it', async () => {
  const url = await lookAt(await uploaded());
  const etag = (await get(url)).headers.get('etag') ?? '';
  expect((await get(url, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
  expect((await get(url, { range: 'bytes=0-9', 'if-range': '"another"' })).status).toBe(200);
});

test('where files are elsewhere there is no such door, whatever the link', async () => {
  const id = await uploaded();
  const [up, down] = [(await link(id)).url, await lookAt(id)];
  const { links: _links, ...files } = clinic.platform.files;
  const putBack = usePlatform({ ...clinic.platform, files });
  expect([(await put(up)).status, (await get(down)).status]).toEqual([404, 404]);
  putBack();
});

test('a form cannot bring a file here', async () => {
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '_method=PUT' };
  expect((await POST(at((await link(newId('fil'))).url, form))).status).toBe(415);
  expect(
    (await POST(at((await link(newId('fil'))).url, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: PDF }))).status,
  ).toBe(405);
});
