import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as look } from '@/app/api/documents/[id]/route';
import { GET as list } from '@/app/api/documents/route';
import { GET as told } from '@/app/api/notifications/route';
import { checkDocuments } from '@/server/documents/check-documents';
import { purgeDocuments } from '@/server/documents/purge-documents';
import { auditEvents } from '@/server/platform/audit/collections';
import { EICAR, startClamd, tellEicar } from '@/testing/clamd-server';
import { openClinic, type Clinic } from '@/testing/clinic';
import { preparePaper } from '@/testing/health-documents';
import { CERTIFICATE, uploads } from '@/testing/upload-document';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const confirm = (id: string, as = ASHA, key = '') =>
  clinic.call(POST, { as, method: 'POST', path: `/api/documents/${id}/confirm`, ...(key && { headers: { 'idempotency-key': key } }) });

test('said twice it is the same, with the sum of its bytes', async () => {
  const { id, upload } = await preparePaper(clinic);
  await uploads(upload);
  const first = await confirm(id, ASHA, 'once');
  expect([first.status, first.body]).toMatchObject([200, { id, state: 'ready', createdBy: { name: 'Asha Rani' } }]);
  expect(first.body['sha256']).toMatch(/^[0-9a-f]{64}$/);
  expect((await confirm(id, ASHA, 'once')).text).toBe(first.text);
  expect((await confirm(id)).text).toBe(first.text);
});

test('nothing that has not arrived is confirmed, and nothing of others', async () => {
  const { id } = await preparePaper(clinic);
  expect((await confirm(id)).body).toMatchObject({ status: 409, code: 'wrong-state' });
  expect((await confirm(id, 'ravi@demo.test')).status).toBe(404);
});

test('a page that says it is a picture does not get in', async () => {
  const { id, upload } = await preparePaper(clinic, { type: 'image/png' });
  expect(await uploads(upload, CERTIFICATE)).toBe(415);
  expect((await confirm(id)).body).toMatchObject({ code: 'wrong-state' });
});

describe('where files are looked through for viruses', () => {
  const INFECTED = new TextEncoder().encode(`%PDF-1.7\n${EICAR}\n`);
  const closers: (() => void)[] = [];
  afterEach(() => closers.splice(0).forEach((close) => close()));

  /** The clinic with a scanner that does not answer until it is told to. */
  async function openWithScanner(): Promise<{ heal: () => void; fall: () => void }> {
    let isWell = true;
    const { address, close } = await startClamd((file, socket) => (isWell ? tellEicar(file, socket) : socket.destroy()));
    closers.push(close);
    await clinic.close();
    clinic = await openClinic({ CLAMD_ADDRESS: address });
    return { heal: () => void (isWell = true), fall: () => void (isWell = false) };
  }
  async function send(bytes: Uint8Array): Promise<string> {
    const { id, upload } = await preparePaper(clinic, { size: bytes.length });
    expect(await uploads(upload, bytes)).toBe(204);
    return id;
  }
  const statusOf = async (id: string) => (await clinic.call(look, { as: ASHA, path: `/api/documents/${id}` })).status;
  const listed = async () => (await clinic.call(list, { as: ASHA, path: '/api/documents' })).body['items'] as unknown[];
  const kindsTold = async () =>
    ((await clinic.call(told, { as: ASHA, path: '/api/notifications' })).body['items'] as { kind: string }[]).map(({ kind }) => kind);
  const actions = async () => (await clinic.platform.store.find(auditEvents, { limit: 200 })).map(({ action }) => action);

  test('a clean paper is in the record at once, one with a virus never: its file is deleted, and the trail says so', async () => {
    await openWithScanner();
    expect((await confirm(await send(CERTIFICATE))).body).toMatchObject({ state: 'ready' });
    const id = await send(INFECTED);
    expect((await confirm(id, ASHA, 'sent-as-a-browser-does')).body).toMatchObject({ status: 422, code: 'virus-found' });
    expect([await statusOf(id), await clinic.platform.files.stat(id)]).toEqual([404, null]);
    expect((await confirm(id)).status).toBe(404);
    expect(await listed()).toHaveLength(1);
    expect(await actions()).toContain('health_document.refuse_virus');
  });

  test('while no scanner answers a paper is shown to nobody; once it does, the job takes it into the record', async () => {
    const { heal, fall } = await openWithScanner();
    fall();
    const id = await send(CERTIFICATE);
    expect((await confirm(id)).body).toMatchObject({ id, state: 'checking' });
    expect((await confirm(id)).body).toMatchObject({ state: 'checking' });
    expect([await statusOf(id), await listed()]).toEqual([404, []]);
    expect(await checkDocuments(clinic.as('admin@demo.test'))).toBe(0);
    clinic.at('2026-01-07T03:30:00.000Z');
    expect(await purgeDocuments(clinic.as('admin@demo.test'))).toBe(0);
    heal();
    expect(await checkDocuments(clinic.as('admin@demo.test'))).toBe(1);
    expect(await checkDocuments(clinic.as('admin@demo.test'))).toBe(0);
    expect([await statusOf(id), await listed()]).toMatchObject([303, [{ id, state: 'ready' }]]);
    expect(await kindsTold()).not.toContain('file-refused');
  });

  test('one with a virus that was kept back is deleted by the job, and who sent it is told', async () => {
    const { heal, fall } = await openWithScanner();
    fall();
    const id = await send(INFECTED);
    await confirm(id);
    heal();
    expect(await checkDocuments(clinic.as('admin@demo.test'))).toBe(1);
    expect([await statusOf(id), await clinic.platform.files.stat(id), await listed()]).toEqual([404, null, []]);
    expect(await kindsTold()).toContain('file-refused');
    expect(await actions()).toContain('health_document.refuse_virus');
  });
});
