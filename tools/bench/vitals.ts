import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { addSeconds } from '@/domain/shared/instant';
import { makeCtx } from '@/server/platform/ctx';
import { ingestBatch } from '@/server/vitals/ingest-batch';
import { makeDiskClinic, openDiskPlatform, type DiskClinic } from '@/testing/disk-clinic';
import { post } from '@/testing/http-client';
import { startServer } from '@/testing/server-process';
import { startInflux } from './lib/private-influx';
import { startPostgres, type PrivatePostgres } from './lib/private-postgres';
import { spreadOf } from './lib/race';
import { mustEqual, peerOrSkip, printHeading } from './lib/report';

const BATCH = 100;
const CONNECTIONS = 16;
const BATCHES_A_ROUND = 160;
const ROUNDS = 5;

type Batch = { batchId: string; readings: { metric: string; value: number; unit: string; measuredAt: string }[] };
/** Posts one batch on one of the connections. */
type Post = (connection: number, batch: Batch) => Promise<void>;
type Side = { name: string; post: Post; perSecond: number[]; processorMs: number[] };

let made = 0;
/** A hundred seconds of a pulse nobody has to look at, never the same twice. */
function nextBatch(): Batch {
  made += 1;
  const from = Date.now() - made * BATCH * 1000;
  const readings = Array.from({ length: BATCH }, (_, nth) => ({
    metric: 'heart_rate',
    value: 65 + (nth % 20),
    unit: 'bpm',
    measuredAt: new Date(from + nth * 1000).toISOString(),
  }));
  return { batchId: randomUUID(), readings };
}

/** Readings a second, durable, with the alert rules on: the handler alone, through the server, and peers that keep the same rows. */
export async function bench(): Promise<void> {
  printHeading(`Readings a second, ${String(BATCH)} a batch, ${String(CONNECTIONS)} connections, each waits for the disk`);
  const clinic = await makeDiskClinic(CONNECTIONS);
  const tokens = await registerDevices(clinic);
  const platform = openDiskPlatform(clinic.dataDir);
  const server = await startServer(clinic.dataDir);
  const postgres = await peerOrSkip('PostgreSQL', startPostgres);
  const influx = await peerOrSkip('InfluxDB', startInflux);
  const table = postgres && (await openTable(postgres));
  const sides: Side[] = [
    {
      name: 'ours, the handler',
      perSecond: [],
      processorMs: [],
      post: async (connection, body) => {
        await ingestBatch(makeCtx(platform, { principal: null, requestId: 'req_bench' }), { token: tokens[connection] ?? '', body });
      },
    },
    {
      name: 'ours, through the server',
      perSecond: [],
      processorMs: [],
      post: async (connection, body) => {
        const { status } = await post(server.url, { id: '', token: tokens[connection] ?? '' }, '/api/iot/data/batch', body);
        if (status !== 202) throw new Error(`a batch was answered with ${String(status)}`);
      },
    },
    ...(table ? [{ name: 'PostgreSQL, a row a reading', perSecond: [], processorMs: [], post: table.post }] : []),
    ...(influx
      ? [
          {
            name: `InfluxDB ${influx.version}, over HTTP`,
            perSecond: [],
            processorMs: [],
            post: (connection: number, { readings }: Batch) =>
              influx.write(
                readings.map(
                  ({ metric, value, measuredAt }) =>
                    `readings,patient=${String(connection)},metric=${metric} value=${String(value)} ${String(Date.parse(measuredAt))}`,
                ),
              ),
          },
        ]
      : []),
  ];
  try {
    await checkCost(platform, tokens[0] ?? '');
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const side of sides) {
        const before = process.cpuUsage();
        const rate = await measure(side.post);
        const { user, system } = process.cpuUsage(before);
        // The first round warms up.
        if (round < 0) continue;
        side.perSecond.push(rate);
        side.processorMs.push((user + system) / 1000 / BATCHES_A_ROUND);
      }
    }
    report(sides);
  } finally {
    await table?.close();
    await postgres?.stop();
    await influx?.stop();
    await server.stop();
    await platform.store.close();
    clinic.remove();
  }
}

async function measure(send: Post): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      for (let nth = 0; nth < BATCHES_A_ROUND / CONNECTIONS; nth += 1) await send(connection, nextBatch());
    }),
  );
  return (BATCHES_A_ROUND * BATCH * 1000) / (performance.now() - began);
}

function report(sides: readonly Side[]): void {
  const spreads = sides.map(({ name, perSecond }) => ({ name, ...spreadOf(perSecond) }));
  const print = (rate: number) => Math.round(rate).toLocaleString('en');
  for (const { name, medianMs: median, leastMs: least, mostMs: most } of spreads) {
    console.log(`  ${name.padEnd(30)} ${print(median).padStart(9)} readings/s  (${print(least)} to ${print(most)})`);
  }
  const [handler, , ...peers] = spreads;
  const { medianMs, leastMs, mostMs } = spreadOf(sides[0]?.processorMs ?? []);
  console.log(`  processor time of the handler: ${medianMs.toFixed(2)} ms a batch (${leastMs.toFixed(2)} to ${mostMs.toFixed(2)})`);
  for (const peer of peers) {
    if (handler) console.log(`  the handler is ${(handler.medianMs / peer.medianMs).toFixed(2)} × ${peer.name} (goal 1 × InfluxDB)`);
  }
}

/** What one batch writes: a document for each metric and hour, one a day, and the device. */
async function checkCost(platform: ReturnType<typeof openDiskPlatform>, token: string): Promise<void> {
  const written: string[] = [];
  const { store } = platform;
  const commit = store.commit.bind(store);
  store.commit = (work) =>
    commit((tx) => {
      written.length = 0;
      return work({ ...tx, put: (c, doc) => (written.push(c.name), tx.put(c, doc)) });
    });
  const at = addSeconds(`${new Date().toISOString().slice(0, 13)}:00:00.000Z`, -86_400);
  const readings = Array.from({ length: BATCH }, (_, nth) => ({ metric: 'spo2', value: 98, unit: '%', measuredAt: addSeconds(at, nth) }));
  await ingestBatch(makeCtx(platform, { principal: null, requestId: 'req_bench' }), { token, body: { batchId: randomUUID(), readings } });
  store.commit = commit;
  mustEqual('documents written for a batch of one metric and hour', written.toSorted(), ['devices', 'vital_days', 'vital_hours']);
}

async function registerDevices(clinic: DiskClinic): Promise<string[]> {
  const server = await startServer(clinic.dataDir);
  const registered = await Promise.all(
    clinic.patients.map((patient) => post(server.url, patient, '/api/iot/devices', { name: 'Bench', kind: 'gateway' })),
  );
  await server.stop();
  return registered.map(({ body }) => String(body['token']));
}

/** The same rows, known by patient, metric and time, a transaction a batch, as one would keep them there. */
async function openTable(postgres: PrivatePostgres): Promise<{ post: Post; close: () => Promise<void> }> {
  const pool = new pg.Pool({ host: postgres.socket, user: 'postgres', database: 'postgres', max: CONNECTIONS });
  // The server, when it is stopped, ends connections that are closing already.
  pool.on('error', () => undefined);
  await pool.query(
    'CREATE TABLE readings (patient int, metric text, measured_at timestamptz, value real, received_at timestamptz DEFAULT now(), PRIMARY KEY (patient, metric, measured_at))',
  );
  return {
    close: () => pool.end(),
    post: async (connection, { readings }) => {
      await pool.query(
        'INSERT INTO readings (patient, metric, measured_at, value) SELECT $1, * FROM unnest($2::text[], $3::timestamptz[], $4::real[]) ON CONFLICT DO NOTHING',
        [
          connection,
          readings.map(({ metric }) => metric),
          readings.map(({ measuredAt }) => measuredAt),
          readings.map(({ value }) => value),
        ],
      );
    },
  };
}
