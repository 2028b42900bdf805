import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { PDF } from '@libpdf/core';
import { signRx } from '@/testing/prescriptions';
import { POST } from './route';

let clinic: Clinic;
let rx: PrescriptionView;
beforeAll(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
afterAll(() => clinic.close());

test.each(['code', 'number'] as const)('a shop with the %s prints its copy, without what is the patient’s and the doctor’s', async (by) => {
  const headers = { authorization: `Bearer ${await clinic.tokenOf('gupta@demo.test')}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ code: rx[by], locale: 'en' });
  const response = await POST(new Request('http://clinic.test/api/prescriptions/verify/pdf', { method: 'POST', headers, body }));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const pages = (await PDF.load(new Uint8Array(await response.arrayBuffer()))).extractText();
  const said = pages.map(({ text }) => text).join(' ');
  expect(said).toContain('PARACETAMOL 500 mg tablet');
  expect(said).not.toContain('Fever');
  expect(said).not.toContain('Drink water');
});

test('without the paper there is none, and for nobody but a pharmacy', async () => {
  const send = (as: string, code: string) => clinic.call(POST, { as, path: '/api/prescriptions/verify/pdf', body: { code } });
  const changed = `${rx.code.slice(0, -1)}${rx.code.endsWith('A') ? 'B' : 'A'}`;
  for (const code of [changed, 'RX-0000-0000-0000']) expect((await send('gupta@demo.test', code)).status).toBe(404);
  for (const as of ['asha@demo.test', 'kaur@demo.test', 'admin@demo.test']) expect((await send(as, rx.number)).status).toBe(403);
});
