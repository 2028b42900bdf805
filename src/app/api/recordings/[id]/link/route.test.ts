import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE as withdraw } from '@/app/api/consents/[id]/route';
import { GET as listAccess } from '@/app/api/profile/me/access/route';
import { GET as media } from '@/app/api/recordings/[id]/media/route';
import { addSeconds } from '@/domain/shared/instant';
import { PLAY_LINK_SECONDS } from '@/domain/recordings/schema';
import { openClinic, type Clinic } from '@/testing/clinic';
import { inCall } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { agreeToRecord, askToRecordAs, RECORDED, sendPart } from '@/testing/recordings';
import { GET } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const MEENA = 'meena@demo.test';

let clinic: Clinic;
let id: string;
let consent: string;
beforeEach(async () => {
  clinic = await openClinic();
  const call = (await inCall(clinic)).id;
  id = String((await askToRecordAs(clinic, call)).body['id']);
  consent = String((await agreeToRecord(clinic, call)).body['id']);
  for (const seq of [0, 1]) await sendPart(clinic, id, { seq });
});
afterEach(() => clinic.close());

const link = (as: string) => clinic.call(GET, { as, path: `/api/recordings/${id}/link` });
const urlFor = async (as: string) => String((await link(as)).body['url']);
async function play(as: string, url: string, headers: Record<string, string> = {}): Promise<Response> {
  return media(
    new Request(new URL(url, 'http://clinic.test'), { headers: { authorization: `Bearer ${await clinic.tokenOf(as)}`, ...headers } }),
  );
}

test('plays what was recorded, whole and by ranges that begin and end in different parts', async () => {
  const url = await urlFor(ASHA);
  const whole = await play(ASHA, url);
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'video/webm']);
  const all = Buffer.concat([RECORDED, RECORDED]);
  expect(Buffer.from(await whole.arrayBuffer()).equals(all)).toBe(true);
  const [from, to] = [RECORDED.length - 10, RECORDED.length + 9];
  const part = await play(ASHA, url, { range: `bytes=${from}-${to}` });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/${all.length}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(all.subarray(from, to + 1))).toBe(true);
  expect((await play(ASHA, url, { range: `bytes=${all.length}-` })).status).toBe(416);
});

test('each look is in the trail that the patient sees', async () => {
  clinic.at(addSeconds(clinic.platform.clock(), 1));
  await link(KAUR);
  const { body } = await clinic.call(listAccess, { as: ASHA, path: '/api/profile/me/access?by=others' });
  const [newest] = body['items'] as unknown[];
  expect(newest).toMatchObject({ action: 'recording.play', actor: { id: clinic.idOf(KAUR) } });
});

test('a link is for whom it was made, for this recording, and for five minutes', async () => {
  const url = await urlFor(KAUR);
  expect((await play(KAUR, url)).status).toBe(200);
  expect((await play(ASHA, url)).status).toBe(404);
  expect((await play(KAUR, url.replace(/expires=\d+/, 'expires=4102444800'))).status).toBe(404);
  clinic.at(addSeconds(clinic.platform.clock(), PLAY_LINK_SECONDS));
  expect((await play(KAUR, url)).status).toBe(404);
});

test('a link ends with the consent', async () => {
  const url = await urlFor(KAUR);
  await clinic.call(withdraw, { as: ASHA, method: 'DELETE', path: `/api/consents/${consent}` });
  expect([(await play(KAUR, url)).status, (await link(KAUR)).status, (await link(ASHA)).status]).toEqual([404, 404, 404]);
});

test('whoever helps with the record may play it, and whoever helps with something else may not', async () => {
  expect((await link(MEENA)).status).toBe(404);
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['appointments', 'vitals', 'medications'] });
  expect((await link(MEENA)).status).toBe(404);
  await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test', scopes: ['records'] });
  expect((await link('jaswant@demo.test')).status).toBe(200);
});

test.each([
  ['another doctor of the clinic', 'singh@demo.test', 404],
  ['another patient', 'ravi@demo.test', 404],
  ['an admin', 'admin@demo.test', 403],
  ['a pharmacy', 'raat@demo.test', 403],
])('refuses %s', async (_, as, status) => {
  expect((await link(as)).status).toBe(status);
});
