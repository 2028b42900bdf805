import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Place } from '@/domain/places/api';
import { distanceMetres } from '@/domain/shared/geo';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const call = (q: string) => clinic.call(GET, { path: `/api/places?q=${encodeURIComponent(q)}` });
const find = async (q: string) => (await call(q)).body['items'] as Place[];

test('a PIN code finds its village, district and state, also in Indian digits and with a space', async () => {
  for (const q of ['147201', '147 201', '१४७२०१', '੧੪੭੨੦੧']) {
    expect(await find(q)).toMatchObject([{ pinCode: '147201', name: 'Nabha', district: 'Patiala', state: 'Punjab' }]);
  }
});

test('the beginning of a PIN code finds those that begin so', async () => {
  const found = await find('1472');
  expect(found.length).toBeGreaterThan(1);
  expect(found.every(({ pinCode }) => pinCode.startsWith('1472'))).toBe(true);
});

test.each([
  ['Nabha', '147201'],
  ['नाभा', '147201'],
  ['ਨਾਭਾ', '147201'],
  ['nabha patiala', '147201'],
  ['Patiala', '147001'],
  ['ਪਟਿਆਲਾ', '147001'],
  ['Ludhiana', '141001'],
  ['लुधियाना', '141001'],
  ['Amritsar', '143001'],
  ['Kolkata', '700001'],
  ['Kharar', '140301'],
  ['खरड़', '140301'],
  ['Bhadson', '147202'],
])('%s is %s', async (q, pinCode) => {
  expect((await find(q))[0]?.pinCode).toBe(pinCode);
});

test.each([
  ['147001', { lat: 30.34, lng: 76.38 }],
  ['140301', { lat: 30.75, lng: 76.65 }],
  ['700001', { lat: 22.57, lng: 88.35 }],
])('%s, which the directory puts 25 km away, is where the town is', async (pinCode, town) => {
  const [place] = await find(pinCode);
  expect(distanceMetres(place?.position ?? { lat: 0, lng: 0 }, town)).toBeLessThan(2_000);
});

test('whatever is nowhere finds nothing', async () => {
  for (const q of ['999999', '12', 'qqqqqq', '...']) expect(await find(q)).toEqual([]);
});

test('a search without words is refused', async () => {
  expect((await call(' ')).status).toBe(400);
});
