import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { DoctorQuery } from '@/domain/people/api';
import { doctorProfiles, type StoredDoctor } from '@/server/people/collections';
import { recordDoctorChange } from '@/server/people/record-doctor-change';
import { searchDoctors } from '@/server/people/search-doctors';
import { makeCtx } from '@/server/platform/ctx';
import { assemble, type Platform } from '@/server/platform/platform';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { busyTimes } from '@/server/scheduling/collections';
import { openClinic } from '@/testing/clinic';
import { doctorsInPostgres, questionOf, type PeerRow } from './lib/doctors-in-postgres';
import { busyTime, dice, makeManyDoctors, NOW, type ManyDoctors } from './lib/many-doctors';
import { startPostgres } from './lib/private-postgres';
import { spreadOf } from './lib/race';
import { mustEqual, peerOrSkip, printHeading } from './lib/report';

const DOCTORS = 10_000;
const ROUNDS = 7;
const SEARCHES_A_ROUND = 40;
const DEEP_PAGES = 60;
const NEAR = '30.3745,76.1531';

const QUERIES = Object.entries({
  'by specialty and language, lowest fee first': { specialty: 'dermatology', language: 'pa', sort: 'fee' },
  'by name, most experienced first': { q: 'Randhawa', sort: 'experience' },
  'within 25 km, nearest first': { near: NEAR, radiusKm: '25', sort: 'distance' },
  'next free time first, of one specialty': { specialty: 'cardiology', sort: 'next-slot' },
  'next free time first, of all': { sort: 'next-slot' },
  'next free time first, by name, at most 500 rupees': { q: 'Grewal', maxFee: '50000', sort: 'next-slot' },
}).map(([name, query]) => ({ name, query: DoctorQuery.parse(query) }));
const DEEP = DoctorQuery.parse({ sort: 'fee', limit: '100' });

type Search = () => Promise<PeerRow[]>;
type Pair = { name: string; ours: Search; peer: Search | null; oursMs: number[]; peerMs: number[] };

/** Searches among ten thousand doctors while they are being booked from another process: a booking lands before every search. */
export async function bench(): Promise<void> {
  printHeading(`Doctor search: ${String(DOCTORS)} doctors, a booking by another connection before every search`);
  const clinic = await openClinic();
  const template = (
    await clinic.platform.store.find(doctorProfiles, { where: [['listed', '==', true]], orderBy: [['createdAt', 'asc']], limit: 1 })
  )[0];
  await clinic.close();
  if (!template) throw new Error('the demo clinic has no doctor');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  const file = path.join(folder, 'store.db');
  const { env, secret } = clinic.platform;
  const [ours, other] = [0, 1].map(() => assemble({ env, secret, store: sqliteStore({ file }), clock: () => NOW }));
  const postgres = await peerOrSkip('PostgreSQL', startPostgres);
  try {
    if (!ours || !other) throw new Error('no platform');
    await measure(ours, other, template, postgres);
  } finally {
    await Promise.all([ours?.store.close(), other?.store.close(), postgres?.stop()]);
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  ours: Platform,
  other: Platform,
  template: StoredDoctor,
  postgres: Awaited<ReturnType<typeof startPostgres>> | null,
) {
  const many = await makeManyDoctors(other.store, DOCTORS, template);
  const peer = postgres ? await doctorsInPostgres(postgres, many) : null;
  if (postgres)
    console.log(`  peer: PostgreSQL ${postgres.version}, full text and a lateral join to a row for each free slot, prepared statements\n`);
  const ctx = makeCtx(ours, { principal: null, requestId: 'req_bench' });
  const search = async (query: DoctorQuery, cursor?: string) => searchDoctors(ctx, { ...query, cursor });
  const rowsOf = (page: Awaited<ReturnType<typeof search>>): PeerRow[] =>
    page.items.map(({ id, nextSlot }) => ({ id, next: nextSlot?.startsAt ?? null }));

  await timed('the first search of the process, which reads the doctors', () => search(DoctorQuery.parse({ sort: 'fee' })));
  await timed('the first by next free time, which reads the hours', () => search(DoctorQuery.parse({ sort: 'next-slot' })));
  const cursors: string[] = [];
  let last = await search(DEEP);
  for (let page = 0; page < DEEP_PAGES && last.nextCursor !== null; page += 1) {
    cursors.push(last.nextCursor);
    if (page + 1 < DEEP_PAGES) last = await search(DEEP, last.nextCursor);
  }
  const end = many.doctors.find(({ id }) => id === last.items.at(-1)?.id);
  const after = [end?.feePaise ?? 0, end?.experienceYears ?? 0, end?.id ?? ''] as const;

  const pairs = QUERIES.map(({ name, query }, n): Pair => {
    const question = questionOf(query);
    return {
      name,
      ours: async () => rowsOf(await search(query)),
      peer: peer && (() => peer.search(`q${String(n)}`, question)),
      oursMs: [],
      peerMs: [],
    };
  });
  const deep = questionOf(DEEP, after);
  pairs.push({
    name: `page ${String(DEEP_PAGES + 1)} of 100, lowest fee first`,
    ours: async () => rowsOf(await search(DEEP, cursors.at(-1))),
    peer: peer && (() => peer.search('deep', deep)),
    oursMs: [],
    peerMs: [],
  });
  const book = booker(other, many, peer);
  await checkEqual(pairs, 'before');
  await raceAll(pairs, book);
  await checkEqual(pairs, 'after all bookings');
  for (const pair of pairs) print(pair);
  const all = pairs.flatMap(({ oursMs }) => oursMs);
  console.log(`\n  all searches of ours: p99 ${ms(quantile(all, 0.99))} (goal: at most 10 ms)`);
  await peer?.end();
}

async function checkEqual(pairs: readonly Pair[], when: string): Promise<void> {
  for (const { name, ours, peer } of pairs)
    if (peer) mustEqual(`${when}, the same doctors with the same next slots: ${name}`, await ours(), await peer());
}

/** Takes a random doctor's first free slot, on both sides, so that the next search must see it. */
function booker({ store }: Platform, { doctors, booked }: ManyDoctors, peer: Awaited<ReturnType<typeof doctorsInPostgres>> | null) {
  const random = dice(7);
  let count = 0;
  return async () => {
    const doctor = doctors[Math.floor(random() * doctors.length)];
    const ctx = doctor && booked.get(doctor.id);
    if (!doctor || !ctx) return;
    const startsAt = firstFree(ctx, Number(doctor.id.slice(-11)));
    ctx.push(startsAt);
    count += 1;
    await store.commit(async (tx) => {
      tx.put(busyTimes, busyTime(`b${String(count)}`, doctor.id, startsAt));
      recordDoctorChange(tx, doctor.id, 'bookings');
    });
    await peer?.book(doctor.id, startsAt);
  };
}

function firstFree(booked: readonly string[], n: number): string {
  const opens = Date.parse('2026-01-04T18:30:00.000Z') + (6 + (n % 8)) * 3_600_000;
  for (let day = 0; ; day += 1) {
    for (let slot = 0; slot < 16; slot += 1) {
      const startsAt = new Date(opens + day * 86_400_000 + slot * 1_800_000).toISOString();
      if (startsAt >= NOW && !booked.includes(startsAt)) return startsAt;
    }
  }
}

async function raceAll(pairs: readonly Pair[], book: () => Promise<void>): Promise<void> {
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { ours, peer, oursMs, peerMs } of pairs) {
      for (let n = 0; n < SEARCHES_A_ROUND; n += 1) {
        await book();
        const took = await timeOf(ours);
        const peerTook = peer && (await timeOf(peer));
        // The first round warms up.
        if (round < 0) continue;
        oursMs.push(took);
        if (peerTook !== null) peerMs.push(peerTook);
      }
    }
  }
}

async function timeOf(search: Search): Promise<number> {
  const began = performance.now();
  await search();
  return performance.now() - began;
}

async function timed(what: string, run: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await run();
  console.log(`  ${what}: ${ms(performance.now() - began)}`);
}

function print({ name, oursMs, peerMs }: Pair): void {
  const side = (values: readonly number[]) => {
    const { medianMs, leastMs, mostMs } = spreadOf(values);
    return `${ms(medianMs)} (${ms(leastMs)} to ${ms(mostMs)}), p99 ${ms(quantile(values, 0.99))}`;
  };
  console.log(`\n  ${name}\n    ours       ${side(oursMs)}`);
  if (peerMs.length === 0) return;
  console.log(`    PostgreSQL ${side(peerMs)}`);
  console.log(`    ${(spreadOf(peerMs).medianMs / spreadOf(oursMs).medianMs).toFixed(1)} × at the median`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
