import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SAMPLE_SECONDS } from '@/domain/consultations/connection-quality';
import { HEARTBEAT_SECONDS } from '@/domain/consultations/waiting-room';
import { shouldLogQuality, type Logged } from '@/app/[locale]/(workspace)/consultations/[id]/_components/quality-log';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { ROOT } from '../../server/paths.mjs';
import { HALF_PAST_NINE } from './book';
import { openClinic, type Clinic } from './clinic';
import { QUARTER_PAST_NINE, startWaiting } from './consult';
import { asRemote, countingStore, type Bill } from './counting-store';
import { visitBrowser, type VisitBrowser } from './visit-browser';

const DEPLOY = path.join(ROOT, 'docs', 'deploy.md');
const READS_MAX = 400;
const WRITES_MAX = 150;
const WAIT_MINUTES = 10;
const CALL_MINUTES = 15;
const CANDIDATES = 25;
/** What the browser gathers within a tenth of a second is one signal. */
const CANDIDATES_A_SIGNAL = 5;
const MESSAGES = 6;
const NOTE_SAVES = 8;

beforeEach(() => {
  // The timers of streams and limits, but not those the store itself runs on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], now: Date.parse(QUARTER_PAST_NINE) });
});
afterEach(() => vi.useRealTimers());

type Visit = {
  clinic: Clinic;
  patient: VisitBrowser;
  doctor: VisitBrowser;
  pass: (seconds: number) => Promise<void>;
  part: (name: string, work: () => Promise<unknown>) => Promise<void>;
};

/** Opens a clinic on a counting engine; every part of the visit is billed once nothing is under way any more. */
async function openVisit(): Promise<{ visit: Visit; bills: Map<string, Bill> }> {
  const sqlite = sqliteStore({ file: ':memory:' });
  const { store, bill, settled } = countingStore(asRemote(sqlite));
  const clinic = await openClinic({}, store);
  const bills = new Map<string, Bill>();
  await startWaiting(clinic, { as: 'ravi@demo.test', startsAt: HALF_PAST_NINE, now: QUARTER_PAST_NINE });
  const doctor = visitBrowser();
  await doctor.signIn('kaur@demo.test');
  await settled();
  bill();
  const visit: Visit = {
    clinic,
    patient: visitBrowser(),
    doctor,
    async pass(seconds) {
      clinic.at(new Date(Date.now() + seconds * 1000).toISOString());
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      await settled();
    },
    async part(name, work) {
      await work();
      await settled();
      bills.set(name, bill());
    },
  };
  return { visit, bills };
}

async function bookAndCheckIn({ clinic, patient, pass, part }: Visit): Promise<string> {
  const kaur = clinic.idOf('kaur@demo.test');
  let appointmentId = '';
  let id = '';
  await part('signs in', () => patient.signIn('asha@demo.test'));
  await part('looks for a doctor, twice', async () => {
    for (const q of ['fever', 'kaur']) await patient.get(`/api/doctors?q=${q}`);
  });
  await part('two doctors’ pages with the free times of a week', async () => {
    for (const doctorId of [clinic.idOf('singh@demo.test'), kaur]) {
      await patient.get(`/api/doctors/${doctorId}`);
      await patient.get(`/api/doctors/${doctorId}/slots?days=7`);
    }
  });
  await part('books', async () => {
    const wish = { doctorId: kaur, startsAt: '2026-01-05T04:15:00.000Z', mode: 'video', reason: 'Fever since Sunday' };
    appointmentId = String((await patient.post('/api/appointments', wish, 'key'))['id']);
  });
  await pass(15 * 60);
  await part('looks at the appointments, four lists and three pages', async () => {
    for (let look = 0; look < 4; look += 1) await patient.get('/api/appointments');
    for (let look = 0; look < 3; look += 1) await patient.get(`/api/appointments/${appointmentId}`);
  });
  await part('checks in', async () => {
    id = String((await patient.post('/api/consultations', { appointmentId }, 'key'))['id']);
  });
  return id;
}

/** The page is opened and reloaded once; meanwhile the doctor has the queue open. */
async function wait({ patient, doctor, pass, part }: Visit, id: string): Promise<void> {
  const at = `/api/consultations/${id}`;
  await part('opens the waiting room', async () => {
    await patient.get(at);
    patient.follow(() => at);
    await patient.post(`${at}/presence`);
  });
  await part('the doctor opens the queue', async () => {
    await doctor.get('/api/doctor/queue');
    doctor.follow(() => '/api/doctor/queue');
  });
  await part(`${String(WAIT_MINUTES)} minutes of waiting, with a reload`, async () => {
    for (let second = 0; second < WAIT_MINUTES * 60; second += HEARTBEAT_SECONDS) {
      await pass(HEARTBEAT_SECONDS);
      await patient.post(`${at}/presence`);
      if (second === 5 * 60) {
        patient.leavePage();
        await patient.get(at);
        patient.follow(() => at);
      }
    }
  });
}

/** Both come into the call and their browsers find each other. */
async function meet({ clinic, patient, doctor, part, pass }: Visit, id: string): Promise<void> {
  const at = `/api/consultations/${id}`;
  const [asha, kaur] = [clinic.idOf('asha@demo.test'), clinic.idOf('kaur@demo.test')];
  await part('the doctor opens the visit', async () => {
    doctor.leavePage();
    await doctor.get(at);
    await doctor.get(`/api/patients/${clinic.idOf('asha@demo.test')}/chart`);
    doctor.follow(() => at);
    await doctor.post(`${at}/presence`);
  });
  await part('the doctor lets the patient in', () => doctor.post(`${at}/admit`, undefined, 'key'));
  const enter = async (browser: VisitBrowser) => {
    await browser.post(`${at}/join`, undefined, 'key');
    browser.follow((after) => `${at}/signals?after=${after}`);
    browser.follow(() => `${at}/messages?limit=100`);
  };
  const tell = (browser: VisitBrowser, to: string, kind: string, payload: unknown) =>
    browser.post(`${at}/signal`, { to, kind, payload: { session: 'a', to: null, ...(payload as object) } });
  await part('the doctor joins, and offers a connection', async () => {
    await enter(doctor);
    await tell(doctor, asha, 'offer', { description: { type: 'offer', sdp: 'v=0' } });
    await pass(2);
  });
  await part('the patient joins', async () => {
    await enter(patient);
    await pass(2);
  });
  await part(`the browsers find each other, ${String(CANDIDATES)} candidates each`, async () => {
    await tell(patient, kaur, 'candidate', { candidates: [] });
    await tell(doctor, asha, 'offer', { description: { type: 'offer', sdp: 'v=0' } });
    await tell(patient, kaur, 'answer', { description: { type: 'answer', sdp: 'v=0' } });
    for (let sent = 0; sent < CANDIDATES; sent += CANDIDATES_A_SIGNAL) {
      const candidates = Array.from({ length: CANDIDATES_A_SIGNAL }, (_, n) => ({ candidate: `candidate:${String(sent + n)}` }));
      await tell(doctor, asha, 'candidate', { candidates });
      await tell(patient, kaur, 'candidate', { candidates });
      await pass(1);
    }
    expect(doctor.heard(`${at}/signals`)).toBe(2 + CANDIDATES / CANDIDATES_A_SIGNAL);
    expect(patient.heard(`${at}/signals`)).toBe(2 + CANDIDATES / CANDIDATES_A_SIGNAL);
  });
}

/** The call itself: both stay, each browser logs what it sees of the connection, and once it is weak for a while. */
async function call({ patient, doctor, part, pass }: Visit, id: string): Promise<void> {
  const at = `/api/consultations/${id}`;
  const seconds = CALL_MINUTES * 60;
  const logged = new Map<VisitBrowser, Logged>();
  const look = async (browser: VisitBrowser, second: number) => {
    const isWeak = browser === patient && second >= 200 && second < 240;
    const now: Logged = { atMs: second * 1000, quality: isWeak ? 'weak' : 'good', medium: second < 200 ? 'video' : 'audio' };
    if (browser === patient && second === 200)
      await browser.post(`${at}/events`, { kind: 'fallback', from: 'video', to: 'audio', cause: 'line' }, 'key');
    if (!shouldLogQuality(logged.get(browser) ?? null, now)) return;
    logged.set(browser, now);
    await browser.post(`${at}/events`, { kind: 'quality', medium: now.medium, quality: now.quality, loss: 0.01 });
  };
  await part(`${String(CALL_MINUTES)} minutes in the call: both stay, and the call log`, async () => {
    for (let second = 0; second < seconds; second += HEARTBEAT_SECONDS) {
      for (const browser of [patient, doctor]) {
        for (let sample = 0; sample < HEARTBEAT_SECONDS; sample += SAMPLE_SECONDS) await look(browser, second + sample);
        await browser.post(`${at}/presence`);
      }
      await pass(HEARTBEAT_SECONDS);
    }
  });
  await part(`${String(MESSAGES)} messages`, async () => {
    for (let sent = 0; sent < MESSAGES; sent += 1) {
      await (sent % 2 === 0 ? doctor : patient).post(`${at}/messages`, { text: `Message ${String(sent)}` }, 'key');
      await pass(3);
    }
    expect(patient.heard(`${at}/messages`)).toBe(MESSAGES);
  });
  await part(`${String(NOTE_SAVES)} saves of the note`, async () => {
    for (let version = 0; version < NOTE_SAVES; version += 1) {
      const plan = `Rest, and paracetamol ${String(version)}`;
      await doctor.put(`${at}/note`, { subjective: 's', objective: 'o', assessment: 'a', plan, version });
      await pass(3);
    }
  });
}

async function end({ clinic, patient, doctor, part }: Visit, id: string): Promise<void> {
  const at = `/api/consultations/${id}`;
  await part('the doctor ends it', async () => {
    await doctor.post(`${at}/end`, undefined, 'key');
    const bye = { kind: 'bye', payload: { session: 'a', to: null } };
    await doctor.post(`${at}/signal`, { to: clinic.idOf('asha@demo.test'), ...bye }).catch(() => undefined);
    for (const browser of [patient, doctor]) browser.leavePage();
  });
  await part('both read the summary, the note and the chat', async () => {
    for (const browser of [patient, doctor]) await browser.get(`${at}/record`);
  });
  await part('the doctor looks at the chart again, and who is next', async () => {
    await doctor.get(`/api/patients/${clinic.idOf('asha@demo.test')}/chart`);
    await doctor.get('/api/doctor/queue');
  });
}

async function billOfAVisit(): Promise<Map<string, Bill>> {
  const { visit, bills } = await openVisit();
  const id = await bookAndCheckIn(visit);
  await wait(visit, id);
  await meet(visit, id);
  await call(visit, id);
  await end(visit, id);
  await visit.clinic.close();
  return bills;
}

function sumOf(bills: Map<string, Bill>): Bill {
  const all = [...bills.values()];
  const sum = (field: keyof Bill) => all.reduce((before, bill) => before + bill[field], 0);
  return { reads: sum('reads'), writes: sum('writes'), deletes: sum('deletes') };
}

/** The rows of the table of a visit in docs/deploy.md. */
function documented(): Map<string, Bill> {
  const [, table = ''] = /### What one consultation reads and writes\n([\s\S]*?)\n###/.exec(readFileSync(DEPLOY, 'utf8')) ?? [];
  const rows = table.matchAll(/^\| (?!what)([^|*]+?) +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm);
  return new Map(
    [...rows].map(([, name = '', reads, writes, deletes]) => [
      name,
      { reads: Number(reads), writes: Number(writes), deletes: Number(deletes) },
    ]),
  );
}

test('a visit as two browsers make it costs at most 400 reads and 150 writes, and what docs/deploy.md says', async () => {
  const bills = await billOfAVisit();
  const sum = sumOf(bills);
  const lines = [...bills, ['one visit', sum] as const].map(
    ([name, { reads, writes, deletes }]) => `| ${name} | ${reads} | ${writes} | ${deletes} |`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(sum.reads).toBeLessThanOrEqual(READS_MAX);
  expect(sum.writes).toBeLessThanOrEqual(WRITES_MAX);
  expect(Object.fromEntries([...bills, ['one visit', sum]])).toEqual(Object.fromEntries(documented()));
});
