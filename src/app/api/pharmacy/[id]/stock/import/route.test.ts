import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportReply, RejectedCell } from '@/domain/pharmacies/import-api';
import type { StockRow } from '@/domain/pharmacies/schema';
import { auditEvents } from '@/server/platform/audit/collections';
import { stockImports, stockRows, rowId } from '@/server/pharmacies/collections';
import { resumeImports } from '@/server/pharmacies/run-import';
import { makeCtx } from '@/server/platform/ctx';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, PARACETAMOL, pharmacyOf, sendStockFile, stockUp } from '@/testing/pharmacies';
import { GET as readImport, POST as start } from '../imports/[importId]/route';
import { GET as list } from '../route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const FILE = `generic,strength,form,quantity,price,batch,expiry
Paracetamol,500 mg,tablet,"1,200",1.50,A1,12/27
Cetirizine,10 mg,tablet,40,₹ 2,C1,31/12/2027
Metformin,500 mg,tablet,abc,2,M1,12/27
Unobtainium,5 mg,tablet,5,2,U1,12/27
`;
const stock = async () =>
  ((await clinic.call(list, { as: GUPTA, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock` })).body['items'] as StockRow[]).map(
    ({ generic, quantity, version }) => `${generic} ${String(quantity)} v${String(version)}`,
  );
const send = async (file: string | Uint8Array<ArrayBuffer>, query = '', headers = {}) => {
  const got = await sendStockFile(clinic, file, { query, headers });
  return { ...got, body: got.body as ImportReply & { code?: string; errors?: { at: string; code: string }[] } };
};
const of = (importId: string, rest = '') => `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/imports/${importId}${rest}`;

test('good rows land, bad ones are told by row, column, code and value', async () => {
  const { status, body } = await send(FILE);
  expect(status).toBe(200);
  expect(body).toMatchObject({ rows: 4, accepted: 2, created: 2, updated: 0, state: 'done', written: 2 });
  expect(body.rejected).toEqual<RejectedCell[]>([
    { row: 4, column: 'quantity', code: 'not-a-number', value: 'abc' },
    { row: 5, column: 'generic', code: 'unknown-medicine', value: 'Unobtainium' },
  ]);
  expect(await stock()).toEqual(['Cetirizine 40 v1', 'Paracetamol 1200 v1']);
  expect(await clinic.platform.store.get(stockRows, rowId(pharmacyOf(clinic, GUPTA), PARACETAMOL))).toMatchObject({
    pricePaise: 150,
    batch: 'A1',
    expiresOn: '2027-12-31',
    updatedBy: 'Gupta Medical Store',
  });
});

test('a dry run changes nothing and can be started afterwards, once', async () => {
  const { body } = await send(FILE, '?dryRun=true');
  expect(body).toMatchObject({ state: 'ready', created: 2, updated: 0, written: 0 });
  expect(await stock()).toEqual([]);
  const go = () => clinic.call(start, { as: GUPTA, method: 'POST', path: of(body.importId) });
  expect((await go()).body).toMatchObject({ state: 'done', created: 2 });
  expect((await go()).body).toMatchObject({ state: 'done', created: 2 });
  expect(await stock()).toEqual(['Cetirizine 40 v1', 'Paracetamol 1200 v1']);
  expect((await clinic.call(readImport, { as: GUPTA, path: of(body.importId) })).body).toMatchObject({ state: 'done', written: 2 });
});

test('the same file twice changes nothing, also where the stock has changed meanwhile; another file does', async () => {
  const first = await send(FILE);
  await stockUp(clinic, GUPTA, 'metformin-500-mg-tablet');
  const again = await send(FILE);
  expect(again.body).toMatchObject({ repeated: true, accepted: 2, created: 0, updated: 0, sha256: first.body.sha256 });
  expect(again.body.rejected).toEqual(first.body.rejected);
  const other = await send(FILE.replace('"1,200"', '9'));
  expect(other.body).toMatchObject({ repeated: false, created: 0, updated: 1, unchanged: 1 });
  expect(await stock()).toEqual(['Cetirizine 40 v1', 'Metformin 30 v1', 'Paracetamol 9 v2']);
});

test('replace says how many it sets to zero before it does; what the file names in a bad row, and what is reserved, stays', async () => {
  for (const medicine of [PARACETAMOL, 'metformin-500-mg-tablet', 'ibuprofen-400-mg-tablet']) await stockUp(clinic, GUPTA, medicine);
  await stockUp(clinic, GUPTA, 'amlodipine-5-mg-tablet', { quantity: 0 });
  const id = rowId(pharmacyOf(clinic, GUPTA), 'ibuprofen-400-mg-tablet');
  await clinic.platform.store.commit(async (tx) => {
    const row = await tx.get(stockRows, id);
    if (row) tx.put(stockRows, { ...row, held: 7 });
  });
  expect((await send(FILE, '?dryRun=true&mode=replace')).body).toMatchObject({ created: 1, updated: 1, zeroed: 1 });
  expect((await send(FILE, '?mode=replace')).body).toMatchObject({ created: 1, updated: 1, zeroed: 1, state: 'done' });
  expect(await clinic.platform.store.get(stockRows, id)).toMatchObject({ quantity: 7, held: 7 });
  expect(await stock()).toContain('Metformin 30 v1');
});

test('one key makes one import, and another file under it is refused', async () => {
  const headers = { 'idempotency-key': 'a key of this test' };
  const first = await send(FILE, '', headers);
  expect((await send(FILE, '', headers)).text).toBe(first.text);
  const key = { 'idempotency-key': 'another key' };
  const both = await Promise.all([send(FILE.replace('40', '41'), '', key), send(FILE.replace('40', '41'), '', key)]);
  expect(both.map(({ status, body }) => [status, body.state, body.importId])).toEqual(
    both.map(() => [200, 'done', both[0]?.body.importId]),
  );
  const other = await send(`${FILE}x`, '', headers);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  expect(await clinic.platform.store.count(stockImports, {})).toBe(2);
});

test('an import has one audit event', async () => {
  await send(FILE);
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  expect(events.filter(({ action }) => action.startsWith('stock.')).map(({ action }) => action)).toEqual(['stock.import']);
});

test('what a crash left running is done by the job, once', async () => {
  const { body } = await send(FILE, '?dryRun=true');
  await clinic.platform.store.commit(async (tx) => {
    const stored = await tx.get(stockImports, body.importId);
    if (stored) tx.put(stockImports, { ...stored, state: 'running', created: 0 });
  });
  const ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_job' });
  await resumeImports(ctx);
  await resumeImports(ctx);
  expect(await stock()).toEqual(['Cetirizine 40 v1', 'Paracetamol 1200 v1']);
  expect(await clinic.platform.store.get(stockImports, body.importId)).toMatchObject({ state: 'done', created: 2 });
  clinic.at('2026-03-01T03:30:00.000Z');
  await resumeImports(ctx);
  expect(await clinic.platform.store.count(stockImports, {})).toBe(0);
});

test('batches of one medicine are one row; expired ones and duplicates are told', async () => {
  const file = `Product Name;Batch No.;Exp. Dt;Cl. Stock;M.R.P.
DOLO 650 TAB;D1;06/27;10;2
DOLO 650 TAB;D2;03/27;5;2.20
DOLO 650 TAB;D3;06/25;90;2
DOLO 650 TAB;D1;06/27;10;2
`;
  const { body } = await send(file);
  expect(body.rejected.map(({ row, code }) => `${String(row)} ${code}`)).toEqual(['4 expired', '5 duplicate']);
  expect(await clinic.platform.store.get(stockRows, rowId(pharmacyOf(clinic, GUPTA), 'paracetamol-650-mg-tablet'))).toMatchObject({
    quantity: 15,
    batch: 'D2',
    expiresOn: '2027-03-31',
    pricePaise: 220,
    brand: 'Dolo',
  });
});

test('columns may be said instead of named', async () => {
  const file = 'x,y,z\nDolo 650 tab,12,2\n';
  expect((await send(file)).body.errors).toContainEqual({ at: 'columns.quantity', code: 'columns-missing' });
  expect((await send(file, '?columns=name:0,quantity:1,price:2')).body).toMatchObject({ accepted: 1, created: 1 });
});

test('UTF-16 with tabs, as Excel saves Unicode text, is read', async () => {
  const text = `\uFEFF${FILE.replaceAll('"1,200"', '1200').replaceAll(',', '\t').replaceAll('\n', '\r\n')}`;
  expect((await send(Buffer.from(text, 'utf16le'))).body).toMatchObject({ rows: 4, accepted: 2 });
});

test('a line cut in the middle is told, and the rest lands', async () => {
  const cut = FILE.replace('tablet,40,₹ 2,C1,31/12/2027', '"tab')
    .trimEnd()
    .replace(/,2,U1,12\/27$/, '');
  const { body } = await send(cut);
  expect(body).toMatchObject({ rows: 4, accepted: 1 });
  expect(body.rejected.map(({ row, code }) => `${String(row)} ${code}`)).toEqual(['3 cut-short', '4 not-a-number', '5 cut-short']);
});

test.each<[string, string | Uint8Array<ArrayBuffer>, object, number, string]>([
  ['an empty file', '', {}, 400, 'empty-file'],
  ['headers alone', 'name,quantity,price\n', {}, 400, 'empty-file'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]), {}, 400, 'not-a-table'],
  ['a text that is no table', 'Dear Sir,\nplease find', {}, 400, 'columns-missing'],
  ['100,001 rows', `name,quantity,price\n${'Dolo 650 tab,1,2\n'.repeat(100_001)}`, {}, 413, 'too-many-rows'],
])('refuses %s', async (_, file, sent, status, code) => {
  const got = await sendStockFile(clinic, file, sent);
  expect([got.status, (got.body['errors'] as { code: string }[])[0]?.code]).toEqual([status, code]);
  expect(await clinic.platform.store.count(stockImports, {})).toBe(0);
});

test.each<[string, object, number]>([
  ['a stranger', { as: '', to: 'org_000000000000' }, 401],
  ['another shop', { as: 'sehat@demo.test' }, 404],
  ['a patient', { as: 'asha@demo.test' }, 404],
  ['the admin', { as: 'admin@demo.test' }, 404],
  ['JSON', { type: 'application/json' }, 415],
  ['a mode that is none', { query: '?mode=burn' }, 400],
  ['columns that are none', { query: '?columns=colour:1' }, 400],
])('refuses %s', async (_, sent, status) => {
  const got = await sendStockFile(clinic, FILE, { to: pharmacyOf(clinic, GUPTA), ...sent });
  expect(got.status).toBe(status);
  expect(await clinic.platform.store.count(stockRows, {})).toBe(0);
});

test('a plain form with a file leads to the page that asks before anything changes', async () => {
  const form = new FormData();
  form.set('file', new File([FILE], 'stock.csv', { type: 'text/csv' }));
  form.set('mode', 'replace');
  form.set('_then', '/pa/stock/import/{importId}');
  const headers = { origin: 'http://clinic.test', 'sec-fetch-site': 'same-origin', referer: 'http://clinic.test/pa/stock/import' };
  const got = await sendStockFile(clinic, form, { headers });
  const [stored] = await clinic.platform.store.find(stockImports, { limit: 2 });
  expect([got.status, got.headers.get('location')]).toEqual([303, `/pa/stock/import/${String(stored?.id)}`]);
  expect(stored).toMatchObject({ state: 'ready', mode: 'replace', accepted: 2 });
  form.set('file', new File([], 'stock.csv'));
  const empty = await sendStockFile(clinic, form, { headers });
  expect(empty.headers.get('location')).toMatch(/^\/pa\/stock\/import\?problem=/);
  const foreign = await sendStockFile(clinic, form, { headers: { ...headers, origin: 'http://elsewhere.test', referer: '' } });
  expect(foreign.status).toBe(403);
});
