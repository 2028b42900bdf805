import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as recordVitals } from '@/app/api/vitals/route';
import { GET as listAccess } from '@/app/api/profile/me/access/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { signRx } from '@/testing/prescriptions';
import { keepHistory, keepLabReport, timelineOf } from '@/testing/records';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

/** A visit that was held with a prescription, a reading, a lab report and two entries of the history. */
async function wholeRecord(): Promise<void> {
  const { id } = await inCall(clinic, { reason: 'Fever since Sunday' });
  await signRx(clinic, id);
  const note = { subjective: '', objective: '', assessment: 'Viral', plan: 'Lassi and rest', version: 0 };
  await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `/api/consultations/${id}/note`, body: note });
  clinic.at('2026-01-05T04:20:00.000Z');
  await callAs(clinic, KAUR, 'end', id);
  await clinic.call(recordVitals, {
    as: ASHA,
    path: '/api/vitals',
    body: { readings: [{ metric: 'heart_rate', value: 80, unit: 'bpm' }] },
  });
  await keepLabReport(clinic);
  await keepHistory(clinic);
  await keepHistory(clinic, { kind: 'surgery', title: 'Appendix', onsetOn: '2014' });
}

const ofAsha = () => `?patientId=${clinic.idOf(ASHA)}`;

test('everything stands in one timeline, the latest first, with who wrote it', async () => {
  await wholeRecord();
  const { items, nextCursor } = await timelineOf(clinic);
  expect(items.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'history Penicillin',
    'note Fever since Sunday',
    'prescription Paracetamol',
    'vitals heart_rate',
    'lab_report Blood test',
    'history Appendix',
  ]);
  expect(nextCursor).toBeNull();
  expect(items.find(({ kind }) => kind === 'note')?.by).toMatchObject({ id: clinic.idOf(KAUR), role: 'doctor' });
});

test('turning its pages shows everything once, however small they are', async () => {
  await wholeRecord();
  const whole = (await timelineOf(clinic)).items.map(({ id }) => id);
  for (const limit of [1, 2, 4]) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await timelineOf(clinic, `?limit=${limit}${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
  }
});

test('it is filtered by kind and by days', async () => {
  await wholeRecord();
  const kinds = async (query: string) => (await timelineOf(clinic, query)).items.map(({ kind }) => kind);
  expect(await kinds('?kind=lab_report')).toEqual(['lab_report']);
  expect(await kinds('?from=2025-12-20&to=2025-12-20')).toEqual(['lab_report']);
  expect(await kinds('?from=2026-01-05&to=2026-01-05&kind=vitals')).toEqual(['vitals']);
  expect(await kinds('?to=2026-01-04&kind=vitals')).toEqual([]);
  expect((await timelineOf(clinic, '?kind=wish')).status).toBe(400);
});

test.each([
  ['penisilin', 'Penicillin'],
  ['पेनिसिलिन', 'Penicillin'],
  ['ਪੈਨਿਸਿਲਿਨ', 'Penicillin'],
  ['creatinin', 'Blood test'],
  ['allergy', 'Penicillin'],
  ['sunday', 'Fever since Sunday'],
  ['lassi', 'Fever since Sunday'],
  ['heart rate', 'heart_rate'],
])('a search for %s finds %s and goes through nobody else’s record', async (q, title) => {
  await wholeRecord();
  await keepHistory(clinic, { kind: 'allergy', title: 'Penicillin Sunday lassi heart rate creatinine' }, 'ravi@demo.test');
  const { items } = await timelineOf(clinic, `?q=${encodeURIComponent(q)}`);
  expect(items.map((item) => item.title)).toEqual([title]);
});

test('a search turns its pages too', async () => {
  for (const title of ['Sulfa drugs', 'Sulfa salts', 'Sulfa again', 'Milk']) await keepHistory(clinic, { kind: 'allergy', title });
  const first = await timelineOf(clinic, '?q=sulfa&limit=2');
  const second = await timelineOf(clinic, `?q=sulfa&limit=2&cursor=${first.nextCursor ?? ''}`);
  expect([...first.items, ...second.items].map(({ title }) => title).sort()).toEqual(['Sulfa again', 'Sulfa drugs', 'Sulfa salts']);
  expect(second.nextCursor).toBeNull();
});

test('a caregiver with the records reads them without the readings, which need their own scope', async () => {
  await wholeRecord();
  await linkFamily(clinic, { patient: ASHA, caregiver: 'meena@demo.test', scopes: ['records'] });
  const { items } = await timelineOf(clinic, ofAsha(), 'meena@demo.test');
  expect(items.map(({ kind }) => kind)).not.toContain('vitals');
  expect(items).toHaveLength(5);
  expect((await timelineOf(clinic, `${ofAsha()}&kind=vitals`, 'meena@demo.test')).status).toBe(404);
});

test('a doctor who treats the patient reads it, and the patient is told', async () => {
  await keepHistory(clinic);
  expect((await timelineOf(clinic, ofAsha(), KAUR)).status).toBe(404);
  await wholeRecord();
  clinic.at('2026-01-05T04:40:00.000Z');
  expect((await timelineOf(clinic, ofAsha(), KAUR)).items).toHaveLength(7);
  const { body } = await clinic.call(listAccess, { as: ASHA, path: '/api/profile/me/access?by=others' });
  expect((body['items'] as unknown[])[0]).toMatchObject({ action: 'record.list', actor: { id: clinic.idOf(KAUR) } });
});
