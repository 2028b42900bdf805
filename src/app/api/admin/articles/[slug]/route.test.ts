import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as search } from '@/app/api/articles/route';
import { GET as read } from '@/app/api/articles/[slug]/route';
import { makeCtx } from '@/server/platform/ctx';
import { processMemory } from '@/server/platform/process-memory';
import { getArticleForEdit } from '@/server/articles/list-all-articles';
import { getArticle } from '@/server/articles/get-article';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from '../route';
import { PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ADMIN = 'admin@demo.test';
const three = (text: string) => ({ en: text, hi: 'सारस', pa: 'ਸਾਰਸ' });
const points = { en: ['Look up'], hi: ['ऊपर देखें'], pa: ['ਉੱਪਰ ਵੇਖੋ'] };
const NEW = {
  ...{ slug: 'cranes', topic: 'prevention', title: three('Cranes'), about: three('Cranes pass in autumn'), care: points, help: points },
  ...{ sources: ['WHO'], reviewedOn: '2026-01-01', state: 'draft', reason: 'Somebody asked for it' },
};
const create = (changes: object = {}, as = ADMIN) => clinic.call(POST, { as, path: '/api/admin/articles', body: { ...NEW, ...changes } });
const put = (changes: object) =>
  clinic.call(PUT, { as: ADMIN, method: 'PUT', path: '/api/admin/articles/cranes', body: { ...NEW, version: 1, ...changes } });
const statusOf = async () => (await clinic.call(read, { path: '/api/articles/cranes' })).status;

test('a draft is seen by nobody; published it is found, and withdrawn it is gone', async () => {
  expect((await create()).status).toBe(201);
  expect(await statusOf()).toBe(404);
  expect((await put({ state: 'published' })).body['version']).toBe(2);
  expect(await statusOf()).toBe(200);
  const { body } = await clinic.call(search, { path: '/api/articles?q=cranes' });
  expect(body['items']).toMatchObject([{ slug: 'cranes' }]);
  await put({ state: 'draft', version: 2 });
  expect(await statusOf()).toBe(404);
});

test('of two changes of one version the second is refused with the current one; sent twice it is one version', async () => {
  await create();
  const first = { title: three('Storks') };
  await put(first);
  expect((await put(first)).body['version']).toBe(2);
  const refused = await put({ title: three('Herons') });
  expect([refused.status, refused.body['code']]).toEqual([409, 'changed-meanwhile']);
});

test('keeps who made each version and why, and a process that begins afterwards has the change', async () => {
  await create({ state: 'published' });
  await put({ state: 'published', reason: 'The season is over' });
  const { versions } = await getArticleForEdit(clinic.as(ADMIN), 'cranes');
  expect(versions).toMatchObject([
    { version: 2, by: clinic.idOf(ADMIN), reason: 'The season is over' },
    { version: 1, reason: NEW.reason },
  ]);
  const other = makeCtx({ ...clinic.platform, memory: processMemory() }, { principal: null, requestId: 'req_another_process' });
  expect((await getArticle(other, 'cranes', 'en')).version).toBe(2);
});
