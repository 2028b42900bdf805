import { afterAll, beforeAll, expect, test } from 'vitest';
import { PART_BYTES } from '@/domain/files/file-bounds';
import { newId } from '@/server/platform/random';
import { openClinic, type Clinic } from '@/testing/clinic';
import { otherSecret } from '@/testing/device';
import { POST, PUT } from './route';

const SIZE = PART_BYTES + 10;
const PDF = new TextEncoder().encode('%PDF-1.7\n'.padEnd(SIZE, 'x'));

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const at = (url: string, init: RequestInit) => new Request(new URL(url, 'http://clinic.test'), init);
const put = (url: string, range: string, body?: Uint8Array) =>
  PUT(at(url, { method: 'PUT', headers: { 'content-range': range }, ...(body !== undefined && { body: new Uint8Array(body) }) }));
const codeOf = async (got: Response) => [got.status, ((await got.json()) as { code: string }).code];

async function links(): Promise<{ id: string; start: string; session: string }> {
  const id = newId('fil');
  const { parts } = await clinic.platform.files.uploadLink({ id, contentType: 'application/pdf', bytes: SIZE });
  const start = parts?.url ?? '';
  const begun = await POST(at(start, { method: 'POST' }));
  expect(begun.status).toBe(201);
  return { id, start, session: begun.headers.get('location') ?? '' };
}

test('a file in parts is answered as Cloud Storage answers: 308 with what has arrived, then done', async () => {
  const { id, session } = await links();
  const first = await put(session, `bytes 0-${PART_BYTES - 1}/${SIZE}`, PDF.subarray(0, PART_BYTES));
  expect([first.status, first.headers.get('range'), first.headers.get('location')]).toEqual([308, `bytes=0-${PART_BYTES - 1}`, null]);
  const last = await put(session, `bytes ${PART_BYTES}-${SIZE - 1}/${SIZE}`, PDF.subarray(PART_BYTES));
  expect(last.status).toBe(204);
  expect((await put(session, `bytes */${SIZE}`)).status).toBe(204);
  expect(await clinic.platform.files.stat(id)).toEqual({ contentType: 'application/pdf', bytes: SIZE });
});

test('begun again it goes on with what is there', async () => {
  const { start, session } = await links();
  await put(session, `bytes 0-${PART_BYTES - 1}/${SIZE}`, PDF.subarray(0, PART_BYTES));
  const again = (await POST(at(start, { method: 'POST' }))).headers.get('location') ?? '';
  expect((await put(again, `bytes */${SIZE}`)).headers.get('range')).toBe(`bytes=0-${PART_BYTES - 1}`);
});

test.each([
  ['none', ''],
  ['of another file', `bytes 0-9/${SIZE + 1}`],
  ['backwards', `bytes 9-0/${SIZE}`],
  ['of an unknown whole', 'bytes 0-9/*'],
  ['in lines', `lines 0-9/${SIZE}`],
  ['that leaves a gap', `bytes 9-${SIZE - 1}/${SIZE}`],
])('a range %s is refused', async (_what, range) => {
  const { session } = await links();
  expect(await codeOf(await put(session, range, PDF))).toEqual([400, 'bad-request']);
  expect((await put(session, `bytes */${SIZE}`)).headers.get('range')).toBeNull();
});

test('a changed link leads nowhere, and neither begins nor goes on', async () => {
  const { start, session } = await links();
  const changed = (url: string) => {
    const other = new URL(url, 'http://clinic.test');
    other.searchParams.set('signature', otherSecret(other.searchParams.get('signature') ?? ''));
    return `${other.pathname}${other.search}`;
  };
  expect(await codeOf(await POST(at(changed(start), { method: 'POST' })))).toEqual([404, 'not-found']);
  expect(await codeOf(await put(changed(session), `bytes */${SIZE}`))).toEqual([404, 'not-found']);
  expect(await codeOf(await put(start, `bytes */${SIZE}`))).toEqual([404, 'not-found']);
});
