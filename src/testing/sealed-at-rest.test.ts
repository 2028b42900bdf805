import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as say } from '@/app/api/consultations/[id]/messages/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as signal } from '@/app/api/consultations/[id]/signal/route';
import { getMyProfile } from '@/server/people/get-my-profile';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { sealKeys } from '@/server/platform/store/seal-keys';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { findCollections } from '../../tools/store/find-collections';
import { resealStore } from '../../tools/keys/reseal-store';
import { openClinic, rehearsed, type Clinic } from './clinic';
import { inCall } from './consult';
import { DEMO_CAREGIVERS, DEMO_PATIENTS, DEMO_PEOPLE, DEMO_PHARMACIES } from './people';

/** Words a stolen disk must not say. Each is found nowhere else in what is written. */
const SAID = {
  reason: 'zebra-reason of coming',
  check: 'zebra-check of symptoms',
  chat: 'zebra-chat in the call',
  subjective: 'zebra-subjective of the patient',
  objective: 'zebra-objective of the doctor',
  assessment: 'zebra-assessment of the two',
  plan: 'zebra-plan for the week',
  allergy: 'zebra-allergy to something',
  abhaNumber: '91123456789012',
  address: 'zebra-address of a browser',
};

const folder = mkdtempSync(path.join(tmpdir(), 'arogyamitra-at-rest-'));
const backup = path.join(folder, 'copy.backup');
let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic({}, rehearsed(path.join(folder, 'arogyamitra.db')));
  const asha = clinic.as('asha@demo.test');
  await saveMyProfile(asha, { ...(await getMyProfile(asha)), abhaNumber: SAID.abhaNumber, allergies: [SAID.allergy] });
  const { id } = await inCall(clinic, { reason: SAID.reason, check: { text: SAID.check, share: true } });
  const { subjective, objective, assessment, plan } = SAID;
  const note = { subjective, objective, assessment, plan, version: 0 };
  const kept = [
    await clinic.call(writeNote, { as: 'kaur@demo.test', method: 'PUT', path: `/api/consultations/${id}/note`, body: note }),
    await clinic.call(say, { as: 'asha@demo.test', path: `/api/consultations/${id}/messages`, body: { text: SAID.chat } }),
    await clinic.call(signal, {
      as: 'asha@demo.test',
      path: `/api/consultations/${id}/signal`,
      body: { to: clinic.idOf('kaur@demo.test'), kind: 'candidate', payload: [{ candidate: SAID.address }] },
    }),
  ];
  expect(kept.map(({ status }) => status)).toEqual([200, 201, 201]);
  await clinic.platform.store.backup(backup);
  await rotate();
});
afterAll(async () => {
  await clinic.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What `npm run keys -- rotate` does to the store, and a backup of what it leaves. */
async function rotate(): Promise<void> {
  const store = sqliteStore({ file: path.join(folder, 'arogyamitra.db') });
  const keys = sealKeys([clinic.platform.secret, 'a newer secret of this test alone']);
  const collections = (await findCollections()).map(({ collection }) => collection);
  expect(await resealStore({ store, collections, keys })).toBeGreaterThan(40);
  await store.backup(path.join(folder, 'rotated.backup'));
  await store.close();
}

/** Every file of the folder, as the bytes that are on the disk. */
const onDisk = () => readdirSync(folder).map((file) => ({ file, bytes: readFileSync(path.join(folder, file)) }));

test('what identifies a person, and what was said and written of them, is on the disk and in a backup only sealed, before a rotation of the keys and after', () => {
  const phones = [...DEMO_CAREGIVERS, ...DEMO_PHARMACIES].map(({ profile }) => ('phone' in profile ? profile.phone : profile.contactPhone));
  const relatives = DEMO_PATIENTS.map(({ profile }) => profile.emergencyContact?.phone);
  const secrets = [
    ...Object.values(SAID),
    ...DEMO_PEOPLE.map(({ identifier }) => identifier),
    ...[...DEMO_PATIENTS, ...DEMO_CAREGIVERS].map(({ name }) => name),
    ...DEMO_PHARMACIES.map(({ profile }) => profile.licenceNumber),
    ...[...phones, ...relatives].filter((phone) => phone !== undefined),
  ];
  expect(secrets.length).toBeGreaterThan(40);
  const files = onDisk();
  expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(['arogyamitra.db', 'copy.backup', 'rotated.backup']));
  const leaked = files.flatMap(({ file, bytes }) =>
    secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${file}: ${secret}`),
  );
  expect(leaked).toEqual([]);
});

test('the search for leaks would find one: what is meant to be public is there to read', () => {
  for (const { bytes } of onDisk().filter(({ file }) => file.endsWith('.backup'))) expect(bytes.includes('Dr. Harpreet Kaur')).toBe(true);
});
