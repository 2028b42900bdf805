import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

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

test('refuses a name in use, a body without a source, and everybody but an admin', async () => {
  expect((await create({ slug: 'fever' })).status).toBe(409);
  expect((await create({ sources: [] })).status).toBe(400);
  expect((await create({}, 'kaur@demo.test')).status).toBe(403);
});
