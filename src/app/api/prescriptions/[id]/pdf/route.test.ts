import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as cancel } from '@/app/api/prescriptions/[id]/cancel/route';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { hasPoppler, poppler } from '@/testing/poppler';
import { signRx } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
let rx: PrescriptionView;
beforeAll(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
afterAll(() => clinic.close());

async function print(query = '', as = 'asha@demo.test') {
  const headers = { authorization: `Bearer ${await clinic.tokenOf(as)}` };
  const response = await GET(new Request(`http://clinic.test/api/prescriptions/${rx.id}/pdf${query}`, { headers }));
  return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
}

test('its English words are found again by a search, with the number and the registration', async () => {
  const pages = (await PDF.load((await print('?locale=en')).bytes)).extractText();
  const said = pages.map(({ text }) => text).join(' ');
  const words = ['PARACETAMOL 500 mg tablet', '1 tablet', 'morning 1, night 1', 'after food', 'for 5 days', '10 in all'];
  for (const word of [...words, rx.number, rx.prescriber.registrationNumber]) expect(said).toContain(word);
});

// Letters that are set in another order than they are written need a reader that knows marked text.
test.skipIf(!hasPoppler('pdftotext')).each([
  ['hi', ['1 गोली, सुबह 1, रात 1', 'खाने के बाद · 5 दिन']],
  ['pa', ['1 ਗੋਲੀ, ਸਵੇਰੇ 1', 'ਖਾਣੇ ਤੋਂ ਬਾਅਦ · 5 ਦਿਨ']],
] as const)('in %s its words are found again by a search (needs pdftotext of poppler)', async (locale, words) => {
  const said = poppler('pdftotext', (await print(`?locale=${locale}`)).bytes, (file) => [file, '-']);
  for (const word of words) expect(said).toContain(word);
});

test.each(['en', 'hi', 'pa'].flatMap((locale) => ['a5', 'a4'].map((size) => [locale, size] as const)))(
  'is a tagged PDF in %s on %s, the same bytes every time',
  async (locale, size) => {
    const [first, second] = [await print(`?locale=${locale}&size=${size}`), await print(`?locale=${locale}&size=${size}`)];
    expect([first.status, first.type]).toEqual([200, 'application/pdf']);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const [page] = (await PDF.load(first.bytes)).getPages();
    expect([page?.width, page?.height].map((points) => Math.round((points ?? 0) / (72 / 25.4)))).toEqual(
      size === 'a5' ? [148, 210] : [210, 297],
    );
    expect(first.bytes.toString('latin1')).toContain('/MarkInfo');
  },
);

test('it is for those who may read the prescription, and says what was signed also after a cancellation', async () => {
  const before = await print('?locale=pa');
  expect((await print('', 'ravi@demo.test')).status).toBe(404);
  expect((await print('', 'gupta@demo.test')).status).toBe(403);
  expect((await print('?locale=xx')).status).toBe(400);
  await clinic.call(cancel, { as: 'kaur@demo.test', path: `/api/prescriptions/${rx.id}/cancel`, body: { reason: 'Wrong', version: 1 } });
  expect((await print('?locale=pa')).bytes.equals(before.bytes)).toBe(true);
});
