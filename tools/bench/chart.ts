import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { addSeconds } from '@/domain/shared/instant';
import { appointments } from '@/server/appointments/collections';
import { newId } from '@/server/platform/random';
import type { Doc, Collection } from '@/server/platform/store/collection';
import { findAll } from '@/server/platform/store/find-all';
import type { Store } from '@/server/platform/store/port';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { prescriptions } from '@/server/prescriptions/collections';
import { getChart } from '@/server/records/get-chart';
import { vitalDays } from '@/server/vitals/collections';
import { recordVitals } from '@/server/vitals/record-vitals';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { countingStore } from '@/testing/counting-store';
import { signRx } from '@/testing/prescriptions';
import { race } from './lib/race';
import { mustEqual, printHeading, printRatio, printTimings } from './lib/report';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const DAY_SECONDS = 86_400;
const COPIES = { visits: 800, prescriptions: 600, days: 600 };
const LOOKS = 1000;
const WRITES_A_COMMIT = 100;

/**
 * A chart out of a record of 2,000 entries: how long it takes, the audit event included, and how many documents it reads; beside it the
 * same out of the whole record, read and sorted.
 */
export async function bench(): Promise<void> {
  printHeading('The chart of a patient with 2,000 records, on a file');
  const folder = mkdtempSync(path.join(tmpdir(), 'arogya-bench-'));
  const { store, bill } = countingStore(sqliteStore({ file: path.join(folder, 'clinic.db') }));
  const clinic = await openClinic({}, store);
  try {
    await liveThroughAVisit(clinic);
    const small = await readsOf(clinic, bill);
    await copyRecord(clinic.platform.store);
    const large = await readsOf(clinic, bill);
    console.log(`  documents read: ${String(small)} with a record of one visit, ${String(large)} with one of 2,000`);
    const patientId = clinic.idOf(ASHA);
    const ours = () => getChart(clinic.as(KAUR), patientId);
    const whole = () => wholeRecord(clinic.platform.store, patientId);
    mustEqual('the newest visit is the same both ways', (await ours()).visits[0]?.startsAt, (await whole())[0]);
    const [own, other] = await race([
      { name: 'ours, audited and authorised', run: ours },
      { name: 'the whole record, read and sorted', run: whole },
    ]);
    if (own && other) {
      printTimings([own, other]);
      printRatio(own, other, '≥ 1');
    }
    await printShares(ours);
  } finally {
    await clinic.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function liveThroughAVisit(clinic: Clinic): Promise<void> {
  const { id } = await admitted(clinic);
  await signRx(clinic, id);
  await recordVitals(clinic.as(ASHA), { readings: [{ metric: 'heart_rate', value: 71, unit: 'bpm' }] });
}

async function readsOf(clinic: Clinic, bill: () => { reads: number }): Promise<number> {
  await getChart(clinic.as(KAUR), clinic.idOf(ASHA));
  bill();
  await getChart(clinic.as(KAUR), clinic.idOf(ASHA));
  return bill().reads;
}

/** What there is, once more for each of many earlier days. */
async function copyRecord(store: Store): Promise<void> {
  const [visit] = await store.find(appointments, { limit: 1 });
  const [rx] = await store.find(prescriptions, { limit: 1 });
  const [day] = await store.find(vitalDays, { limit: 1 });
  if (!visit || !rx || !day) throw new Error('the visit left nothing behind');
  const earlier = (at: string, days: number) => addSeconds(at, -days * DAY_SECONDS);
  await writeAll(store, appointments, COPIES.visits, (n) => ({
    ...visit,
    ...{ id: newId('apt'), status: 'completed', startsAt: earlier(visit.startsAt, n), endsAt: earlier(visit.endsAt, n) },
  }));
  await writeAll(store, prescriptions, COPIES.prescriptions, (n) => ({ ...rx, id: newId('rx'), issuedAt: earlier(rx.issuedAt, n + 30) }));
  await writeAll(store, vitalDays, COPIES.days, (n) => {
    const on = earlier(`${day.day}T00:00:00.000Z`, n).slice(0, 10);
    return { ...day, id: `${day.patientId}@${on}`, day: on };
  });
}

async function writeAll<T extends Doc>(store: Store, c: Collection<T>, count: number, make: (n: number) => T): Promise<void> {
  for (let from = 1; from <= count; from += WRITES_A_COMMIT) {
    const docs = Array.from({ length: Math.min(WRITES_A_COMMIT, count - from + 1) }, (_, i) => make(from + i));
    await store.commit(async (tx) => docs.forEach((doc) => tx.create(c, doc)));
  }
}

/** When the patient's visits began, the newest first, after everything was read. */
async function wholeRecord(store: Store, patientId: string): Promise<string[]> {
  const of = <T extends Doc & { patientId: string }>(c: Collection<T>) =>
    findAll(store, c).then((all) => all.filter((one) => one.patientId === patientId));
  const [visits] = await Promise.all([of(appointments), of(prescriptions), of(vitalDays)]);
  return visits.map(({ startsAt }) => startsAt).toSorted((a, b) => b.localeCompare(a));
}

async function printShares(look: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let n = 0; n < LOOKS; n += 1) {
    const began = performance.now();
    await look();
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => (taken[Math.floor(share * (LOOKS - 1))] ?? 0).toFixed(2);
  console.log(`  ${String(LOOKS)} looks: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}
