import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { distanceMetres } from '@/domain/shared/geo';
import type { Position } from '@/domain/shared/primitives';
import { readMaster } from '@/server/medicines/read-master';
import { pharmacies } from '@/server/pharmacies/collections';
import { searchPharmacies } from '@/server/pharmacies/search-pharmacies';
import { makeCtx } from '@/server/platform/ctx';
import type { Platform } from '@/server/platform/platform';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { openClinic } from '@/testing/clinic';
import { countingStore } from '@/testing/counting-store';
import { dice, NOW } from './lib/many-doctors';
import { pharmacyIdOf, placePharmacies, storeOfMany, type ManyPharmacies } from './lib/many-pharmacies';
import { pharmaciesByGeofire } from './lib/pharmacies-by-geofire';
import { pharmaciesInPostgis } from './lib/pharmacies-in-postgis';
import { race, type Runner } from './lib/race';
import { mustEqual, peerOrSkip, printHeading, printRatio, printTimings } from './lib/report';

/** The quick form; `--full` is the country, which takes some 30 GB and half an hour. Two numbers after the name are another size. */
const QUICK = { pharmacies: 10_000, rowsEach: 100 };
const FULL = { pharmacies: 100_000, rowsEach: 200 };
const SEARCHES = 60;
const RADIUS_KM = 10;
const LIMIT = 20;
/** Distances of two libraries differ in the last figures. */
const METRES_APART_MAX = 20;

type Question = { medicine: number; centre: Position };
type Search = (question: Question) => Promise<string[]>;

/** Who has a medicine within ten kilometres, a page of twenty: against a comparison with all, geofire-common, PostGIS, and what it reads. */
export async function bench(): Promise<void> {
  const [count, rows] = process.argv.slice(3).map(Number);
  const usual = process.argv.includes('--full') ? FULL : QUICK;
  const size = count !== undefined && rows !== undefined && count > 0 ? { pharmacies: count, rowsEach: rows } : usual;
  printHeading(`Pharmacy search: ${String(size.pharmacies)} pharmacies × ${String(size.rowsEach)} rows`);
  const clinic = await openClinic();
  const [template] = await clinic.platform.store.find(pharmacies, { orderBy: [['createdAt', 'desc']], limit: 1 });
  const { env, secret } = clinic.platform;
  await clinic.close();
  if (template === undefined) throw new Error('the demo clinic has no pharmacy');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-pharmacies-'));
  let counted: ReturnType<typeof countingStore> | null = null;
  const store = (file: string) => (counted = countingStore(sqliteStore({ file }))).store;
  try {
    const began = performance.now();
    const wanted = { ...size, medicines: (await readMaster()).map(({ id }) => id), now: NOW, template };
    const many = placePharmacies(wanted);
    const platform = await storeOfMany({ folder, env, secret, store }, many, wanted);
    console.log(`  written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    if (counted !== null) await measure(platform, many, counted);
    await platform.store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(platform: Platform, many: ManyPharmacies, counted: ReturnType<typeof countingStore>): Promise<void> {
  const ctx = makeCtx(platform, { principal: null, requestId: 'req_bench' });
  const questions = questionsFor(many);
  const ours: Search = async ({ medicine, centre }) => {
    const query = { medicine: many.medicines[medicine] ?? '', ...centre, radiusKm: RADIUS_KM, openNow: false, limit: LIMIT };
    const { items } = await searchPharmacies(ctx, query);
    return items.map(({ pharmacy }) => pharmacy.id);
  };
  const byGeofire = pharmaciesByGeofire(platform.store, many);
  const geofire: Search = ({ medicine, centre }) => byGeofire(medicine, centre, RADIUS_KM * 1000, LIMIT);
  const answers = await told('ours', { search: ours, questions, counted });
  mustEqual(
    'ours: the same pharmacies in the same order as a comparison with every one',
    answers,
    questions.map((one) => bruteForce(many, one)),
  );
  await compared('geofire-common', { search: geofire, many, questions, answers, counted });
  const postgis = await peerOrSkip('PostGIS', () => pharmaciesInPostgis(many));
  const inPostgis: Search = ({ medicine, centre }) => postgis?.search(medicine, centre, RADIUS_KM * 1000, LIMIT) ?? Promise.resolve([]);
  if (postgis) await compared(`PostGIS ${postgis.version}`, { search: inPostgis, many, questions, answers, counted: null });
  const cycle = (search: Search) => {
    let n = 0;
    return () => search(questions[n++ % questions.length] ?? { medicine: 0, centre: { lat: 0, lng: 0 } });
  };
  const runners: Runner[] = [
    { name: 'ours', run: cycle(ours) },
    { name: 'geofire-common, the same store', run: cycle(geofire) },
    ...(postgis ? [{ name: 'PostGIS, GiST on medicine and point', run: cycle(inPostgis) }] : []),
  ];
  const timings = await race(runners);
  printTimings(timings);
  const [mine, ...peers] = timings;
  for (const [n, peer] of peers.entries()) if (mine) printRatio(mine, peer, n === 0 ? '40' : '10');
  await postgis?.stop();
}

type Told = { search: Search; questions: readonly Question[]; counted: ReturnType<typeof countingStore> | null };

/** All answers, with how many documents were read for each pharmacy. */
async function told(name: string, { search, questions, counted }: Told): Promise<string[][]> {
  await counted?.settled();
  counted?.bill();
  const answers: string[][] = [];
  for (const question of questions) answers.push(await search(question));
  await counted?.settled();
  const shown = answers.flat().length;
  if (counted)
    console.log(
      `  ${name}: ${(counted.bill().reads / shown).toFixed(2)} documents read for each of ${String(shown)} pharmacies (goal at most 2)`,
    );
  return answers;
}

/** A peer's answers are ours, but for two pharmacies whose distances are the same to some metres. */
async function compared(
  name: string,
  { many, answers, ...asked }: Told & { many: ManyPharmacies; answers: readonly string[][] },
): Promise<void> {
  const theirs = await told(name, asked);
  const metres = ({ centre }: Question, id: string | undefined) =>
    distanceMetres(centre, many.positions[Number(id?.slice(4))] ?? { lat: 0, lng: 0 });
  const isSame = asked.questions.every((question, n) => {
    const [own = [], other = []] = [answers[n], theirs[n]];
    return (
      own.length === other.length &&
      own.every((id, at) => id === other[at] || Math.abs(metres(question, id) - metres(question, other[at])) < METRES_APART_MAX)
    );
  });
  mustEqual(`${name}: the same pharmacies`, isSame, true);
}

/** Where people are: near pharmacies. */
function questionsFor({ positions, medicines }: ManyPharmacies): Question[] {
  const random = dice(5);
  return Array.from({ length: SEARCHES }, () => {
    const { lat, lng } = positions[Math.floor(random() * positions.length)] ?? { lat: 30, lng: 76 };
    return {
      medicine: Math.floor(random() * medicines.length),
      centre: { lat: lat + (random() - 0.5) * 0.04, lng: lng + (random() - 0.5) * 0.04 },
    };
  });
}

function bruteForce({ positions, has }: ManyPharmacies, { medicine, centre }: Question): string[] {
  return positions
    .map((position, n) => ({ n, metres: distanceMetres(centre, position) }))
    .filter(({ n, metres }) => has(n, medicine) && metres <= RADIUS_KM * 1000)
    .sort((a, b) => a.metres - b.metres || a.n - b.n)
    .slice(0, LIMIT)
    .map(({ n }) => pharmacyIdOf(n));
}
