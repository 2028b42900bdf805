import pg from 'pg';
import { addSeconds } from '@/domain/shared/instant';
import type { ChartPoint } from '@/domain/vitals/api';
import { makeCtx } from '@/server/platform/ctx';
import { getTimeSeries } from '@/server/vitals/get-time-series';
import { ingestBatch } from '@/server/vitals/ingest-batch';
import { registerDevice } from '@/server/vitals/register-device';
import { openClinic } from '@/testing/clinic';
import { mulberry32 } from '@/testing/seeded-random';
import { startInflux, type PrivateInflux } from './lib/private-influx';
import { startPostgres, type PrivatePostgres } from './lib/private-postgres';
import { race } from './lib/race';
import { mustEqual, peerOrSkip, printHeading, printRatio, printTimings } from './lib/report';

const DAYS = 7;
const MINUTES = DAYS * 1440;
const BATCH = 1000;
const START = '2026-01-05T00:00:00.000Z';
const END = addSeconds(START, DAYS * 86_400);
const PATIENT = 'asha@demo.test';

type Hour = { at: string; min: number; max: number; mean: number; count: number };

/** Seven days of a reading a minute as hours: ours from the rollups kept with the readings, the peers grouping their rows. */
export async function bench(): Promise<void> {
  printHeading(`${String(DAYS)} days of one-minute readings to hours`);
  const random = mulberry32(3);
  const values = Array.from({ length: MINUTES }, () => 60 + Math.floor(random() * 30));
  const clinic = await openClinic();
  clinic.at(END);
  const ctx = clinic.as(PATIENT);
  const { token } = await registerDevice(ctx, { name: 'Bench', kind: 'gateway' });
  const device = makeCtx(clinic.platform, { principal: null, requestId: 'req_bench' });
  for (let from = 0; from < MINUTES; from += BATCH) {
    const readings = values
      .slice(from, from + BATCH)
      .map((value, nth) => ({ metric: 'heart_rate', value, unit: 'bpm', measuredAt: addSeconds(START, (from + nth) * 60) }));
    await ingestBatch(device, { token, body: { batchId: String(from), readings } });
  }
  const ours = () => getTimeSeries(ctx, { metric: 'heart_rate', from: START, to: END, bucket: 'hour' });
  const { points } = await ours();
  mustEqual('hours equal to the grouping of the raw values', points.map(hourOf), grouped(values));

  const postgres = await peerOrSkip('PostgreSQL', startPostgres);
  const influx = await peerOrSkip('InfluxDB', startInflux);
  const peer = postgres && (await openPeer(postgres, values));
  try {
    if (peer) mustEqual('the same hours in PostgreSQL', await peer.hours(), grouped(values));
    const hoursThere = influx && (await fillInflux(influx, values));
    if (hoursThere) mustEqual('the same hours in InfluxDB', await hoursThere(), grouped(values));
    const timings = await race([
      { name: 'ours, audited and authorised', run: ours },
      ...(peer ? [{ name: 'PostgreSQL, date_bin and GROUP BY', run: peer.hours }] : []),
      ...(influx && hoursThere ? [{ name: `InfluxDB ${influx.version}, GROUP BY time over HTTP`, run: hoursThere }] : []),
    ]);
    printTimings(timings);
    const [own, ...others] = timings;
    for (const other of others) if (own) printRatio(own, other, '≥ 20 × InfluxDB');
  } finally {
    await peer?.close();
    await postgres?.stop();
    await influx?.stop();
    await clinic.close();
  }
}

function hourOf({ at, min, max, mean, count }: ChartPoint): Hour {
  return { at, min, max, mean, count };
}

function grouped(values: readonly number[]): Hour[] {
  return Array.from({ length: MINUTES / 60 }, (_, hour) => {
    const own = values.slice(hour * 60, hour * 60 + 60);
    const mean = Math.round((own.reduce((sum, value) => sum + value, 0) / own.length) * 100) / 100;
    return { at: addSeconds(START, hour * 3600), min: Math.min(...own), max: Math.max(...own), mean, count: own.length };
  });
}

async function openPeer(postgres: PrivatePostgres, values: readonly number[]) {
  const client = new pg.Client({ host: postgres.socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query('CREATE TABLE readings (patient int, at timestamptz, value real, PRIMARY KEY (patient, at))');
  await client.query(
    "INSERT INTO readings SELECT 1, $1::timestamptz + (n - 1) * interval '1 minute', v FROM unnest($2::real[]) WITH ORDINALITY AS t (v, n)",
    [START, values],
  );
  await client.query('ANALYZE readings');
  return {
    close: () => client.end(),
    hours: async (): Promise<Hour[]> => {
      const { rows } = await client.query<{ at: Date; min: number; max: number; mean: number; count: number }>(
        "SELECT date_bin('1 hour', at, $1) AS at, min(value), max(value), avg(value) AS mean, count(*)::int FROM readings WHERE patient = 1 AND at >= $1 AND at < $2 GROUP BY 1 ORDER BY 1",
        [START, END],
      );
      return rows.map(({ at, min, max, mean, count }) => ({ at: at.toISOString(), min, max, mean: Math.round(mean * 100) / 100, count }));
    },
  };
}

async function fillInflux(influx: PrivateInflux, values: readonly number[]): Promise<() => Promise<Hour[]>> {
  const [from, to] = [Date.parse(START), Date.parse(END)];
  await influx.write(values.map((value, minute) => `readings,patient=1 value=${String(value)} ${String(from + minute * 60_000)}`));
  return async () => {
    const rows = await influx.query(
      `SELECT min(value), max(value), mean(value), count(value) FROM readings WHERE patient = '1' AND time >= ${String(from)}ms AND time < ${String(to)}ms GROUP BY time(1h)`,
    );
    return rows.map(([at, min, max, mean, count]) => ({
      ...{ at: new Date(at ?? 0).toISOString(), min: min ?? 0, max: max ?? 0 },
      ...{ mean: Math.round((mean ?? 0) * 100) / 100, count: count ?? 0 },
    }));
  };
}
