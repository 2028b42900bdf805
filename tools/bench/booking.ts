import pg from 'pg';
import { holdTicks } from '@/domain/scheduling/slots';
import { appointments } from '@/server/appointments/collections';
import { everyDoc } from '@/testing/booking-order';
import { makeDiskClinic, type DiskClinic, type Patient } from '@/testing/disk-clinic';
import { startServer } from '@/testing/server-process';
import { startWorkers, type Ran } from './lib/worker-pool';
import { attemptsFor, CONTENDERS, createDoctors, DOCTORS, limitedAttempts, limitedPatients, randomAttempts } from './lib/booking-attempts';
import type { Attempt } from './lib/booking-work';
import { startPostgres, type PrivatePostgres } from './lib/private-postgres';
import { spreadOf } from './lib/race';
import { mustEqual, peerOrSkip, printHeading, printRatio, printTimings } from './lib/report';

const PROCESSES = 4;
const SERVERS = 2;
const ROUNDS = 5;
/** Slots of one day a round asks for: the whole use case and HTTP do more for each, so they are asked for fewer. */
const SLOTS = { commit: 96, useCase: 12, http: 6 };
const RANDOM_ATTEMPTS = 20_000;
/** The peer's tables: only the doctor's time guarded, or the patient's too, as ours is. Ours and theirs are named with processes × attempts at once. */
const PEERS = [
  { name: 'EXCLUDE, doctor', table: 'doctors_time', inFlight: 4 },
  { name: 'EXCLUDE, doctor', table: 'doctors_time', inFlight: 8 },
  { name: 'EXCLUDE, doctor and patient', table: 'both_times', inFlight: 4 },
];

type Level = keyof typeof SLOTS;
type Runner = { name: string; level: Level; firstDay: number; run: (attempts: readonly Attempt[]) => Promise<Ran> };

/** Who gets a slot when ten want each: ours on three levels, and the same job for PostgreSQL with an exclusion constraint. */
export async function bench(): Promise<void> {
  printHeading(`Booking: ${String(PROCESSES)} processes, ${String(DOCTORS)} doctors, ${String(CONTENDERS)} patients for every slot`);
  const clinic = await makeDiskClinic(DOCTORS * CONTENDERS + limitedPatients(SLOTS.useCase) + limitedPatients(SLOTS.http));
  const patients = sharedOut(clinic.patients);
  const doctors = await createDoctors(clinic);
  const workers = await startWorkers(PROCESSES, clinic.dataDir);
  const servers = await Promise.all(Array.from({ length: SERVERS }, () => startServer(clinic.dataDir)));
  const postgres = await peerOrSkip('PostgreSQL', preparedPostgres);

  const tokens = Object.fromEntries(clinic.patients.map(({ id, token }) => [id, token]));
  const urls = servers.map(({ url }) => url);
  const ours: Runner[] = [
    { name: 'ours: both times, 4 × 32', level: 'commit', firstDay: 1, run: (a) => workers.run({ kind: 'store', inFlight: 32 }, a) },
    { name: 'ours: both times, 4 × 512', level: 'commit', firstDay: 71, run: (a) => workers.run({ kind: 'store', inFlight: 512 }, a) },
    { name: 'ours: the use case, 4 × 32', level: 'useCase', firstDay: 11, run: (a) => workers.run({ kind: 'verb', inFlight: 32 }, a) },
    {
      name: `ours: HTTP at ${String(SERVERS)} servers, 4 × 16`,
      level: 'http',
      firstDay: 21,
      run: (a) => workers.run({ kind: 'http', urls, tokens, inFlight: 16 }, a),
    },
  ];
  const peers = (postgres ? PEERS : []).map(({ name, table, inFlight }, n): Runner => {
    return {
      name: `${name}, ${String(PROCESSES)} × ${String(inFlight)}`,
      level: 'commit',
      firstDay: 31 + 10 * n,
      run: (a) => inPostgres(a, table, inFlight),
    };
  });
  async function inPostgres(attempts: readonly Attempt[], table: string, inFlight: number): Promise<Ran> {
    if (!postgres) throw new Error('there is no PostgreSQL');
    const before = postgres.cpuMs();
    const ran = await workers.run({ kind: 'postgres', socket: postgres.socket, table, inFlight }, attempts);
    return { ...ran, cpuMs: ran.cpuMs + postgres.cpuMs() - before };
  }

  const acknowledged: Attempt[] = [];
  let attempted = 0;
  const attemptsOf = ({ level, firstDay }: Runner, round: number) => {
    const attempts = level === 'commit' ? attemptsFor : limitedAttempts;
    return attempts(patients[level], doctors, { day: firstDay + round, slots: SLOTS[level], round });
  };
  const measured = await race([...ours, ...peers], attemptsOf, (runner, attempts, won) => {
    if (!ours.includes(runner)) return;
    attempted += attempts;
    acknowledged.push(...won);
  });
  printRates(measured);
  const any = randomAttempts(patients.commit, doctors, 100, RANDOM_ATTEMPTS);
  acknowledged.push(...(await workers.run({ kind: 'store', inFlight: 32 }, any)).won);
  attempted += any.length;

  workers.stop();
  await Promise.all(servers.map((server) => server.stop()));
  await postgres?.stop();
  await judge(clinic, acknowledged, attempted);
  clinic.remove();
}

/** Patients of their own for each level: what one level books counts against nobody's limit in another. */
function sharedOut(patients: readonly Patient[]): Record<Level, readonly Patient[]> {
  const useCaseFrom = DOCTORS * CONTENDERS;
  const httpFrom = useCaseFrom + limitedPatients(SLOTS.useCase);
  return { commit: patients.slice(0, useCaseFrom), useCase: patients.slice(useCaseFrom, httpFrom), http: patients.slice(httpFrom) };
}

type Measured = { runner: Runner; rounds: Ran[]; attempts: number };

/** Every round takes each runner once, in turn; the first round only warms up. The winners of each must be as many as the slots. */
async function race(
  runners: readonly Runner[],
  attemptsOf: (runner: Runner, round: number) => Attempt[],
  note: (runner: Runner, attempts: number, won: Attempt[]) => void,
): Promise<Measured[]> {
  const measured = runners.map((runner): Measured => ({ runner, rounds: [], attempts: SLOTS[runner.level] * DOCTORS * CONTENDERS }));
  const winners = new Set<string>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const one of measured) {
      const ran = await one.runner.run(attemptsOf(one.runner, round));
      note(one.runner, one.attempts, ran.won);
      if (ran.won.length !== SLOTS[one.runner.level] * DOCTORS) winners.add(`${one.runner.name}: ${String(ran.won.length)}`);
      if (round > 0) one.rounds.push(ran);
    }
  }
  mustEqual('every slot had exactly one winner, ours and theirs, in every round', [...winners], []);
  return measured;
}

function printRates(measured: readonly Measured[]): void {
  const timings = measured.map(({ runner, rounds, attempts }) => ({
    name: runner.name,
    ...spreadOf(rounds.map(({ ms }) => ms / attempts)),
  }));
  console.log('\n  an attempt, median of the rounds:');
  printTimings(timings);
  for (const { runner, rounds, attempts } of measured) {
    const cpu = spreadOf(rounds.map(({ cpuMs }) => cpuMs / attempts)).medianMs * 1000;
    const rate = 1000 / spreadOf(rounds.map(({ ms }) => ms / attempts)).medianMs;
    console.log(`  ${runner.name.padEnd(44)} ${rate.toFixed(0).padStart(7)}/s, ${cpu.toFixed(0)} µs of processor an attempt`);
  }
  const bestOf = (start: string) => timings.filter(({ name }) => name.startsWith(start)).sort((a, b) => a.medianMs - b.medianMs)[0];
  const ours = bestOf('ours: both times');
  for (const peer of [bestOf('EXCLUDE, doctor,'), bestOf('EXCLUDE, doctor and patient,')]) {
    if (ours && peer) printRatio(ours, peer, '≥ 2 ×');
  }
}

/** What stands in the store against what was acknowledged: every minute of everybody has one owner, and no word was broken. */
async function judge(clinic: DiskClinic, acknowledged: readonly Attempt[], attempted: number): Promise<void> {
  const stored = await clinic.withPlatform((platform) => everyDoc(platform, appointments));
  const owned = stored.flatMap(({ doctorId, patientId, startsAt, endsAt }) =>
    holdTicks(startsAt, endsAt, 0).flatMap((tick) => [`${doctorId}@${tick}`, `${patientId}@${tick}`]),
  );
  const word = ({ doctorId, patientId, startsAt }: Pick<Attempt, 'doctorId' | 'patientId' | 'startsAt'>) =>
    `${doctorId} ${patientId} ${startsAt}`;
  const kept = new Set(stored.map(word));
  console.log(`\n  ${String(attempted)} attempts, ${String(acknowledged.length)} acknowledged`);
  mustEqual('double bookings', owned.length - new Set(owned).size, 0);
  mustEqual('acknowledged and lost', acknowledged.filter((one) => !kept.has(word(one))).length, 0);
  mustEqual('stored and not acknowledged', stored.length - acknowledged.length, 0);
}

async function preparedPostgres(): Promise<PrivatePostgres> {
  const postgres = await startPostgres();
  const client = new pg.Client({ host: postgres.socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  const columns = 'id text PRIMARY KEY, doctor_id text NOT NULL, patient_id text NOT NULL, during tstzrange NOT NULL';
  const guard = (whose: string) => `EXCLUDE USING gist (${whose} WITH =, during WITH &&)`;
  await client.query(`CREATE EXTENSION btree_gist;
    CREATE TABLE doctors_time (${columns}, ${guard('doctor_id')});
    CREATE TABLE both_times (${columns}, ${guard('doctor_id')}, ${guard('patient_id')})`);
  await client.end();
  console.log(`  PostgreSQL ${postgres.version}, private, fsync on`);
  return postgres;
}
