import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvText } from '@/domain/pharmacies/stock-cells';
import { stockChanges, stockImports, stockRows } from '@/server/pharmacies/collections';
import { resumeImports } from '@/server/pharmacies/run-import';
import { readMaster } from '@/server/medicines/read-master';
import { makeCtx } from '@/server/platform/ctx';
import type { Platform } from '@/server/platform/platform';
import { everyDoc } from './booking-order';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { ownerOf } from './pharmacy-owner';
import { startServer } from './server-process';

const KILLS = 2;
const TIMEOUT_MS = 120_000;

let clinic: DiskClinic;
beforeAll(async () => {
  clinic = await makeDiskClinic(0);
}, TIMEOUT_MS);
afterAll(() => clinic.remove());

test(
  'an import that is killed in the middle is carried out whole afterwards, and nothing twice',
  async () => {
    const owner = await ownerOf(clinic);
    const medicines = (await readMaster()).map(({ id }) => id);
    const own = async (platform: Platform) =>
      (await everyDoc(platform, stockRows)).filter(({ pharmacyId }) => pharmacyId === owner.pharmacyId);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const server = await startServer(clinic.dataDir);
      await clinic.withPlatform(async (platform) => {
        const before = new Map((await own(platform)).map(({ medicineId, version }) => [medicineId, version]));
        const sent = fetch(`${server.url}/api/pharmacy/${owner.pharmacyId}/stock/import`, {
          method: 'POST',
          headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'text/csv' },
          body: csvText([['medicineId', 'quantity', 'price'], ...medicines.map((id, n) => [id, String(1000 * kill + n), '2'])]),
        }).then(
          ({ status }) => status,
          () => 'cut',
        );
        const caught = await runningImport(platform);
        await server.kill();
        expect([caught, await sent]).toEqual(['running', 'cut']);

        const ctx = makeCtx(platform, { principal: null, requestId: 'req_resume' });
        await resumeImports(ctx);
        await resumeImports(ctx);
        const imports = await everyDoc(platform, stockImports);
        expect(imports.map(({ state, created, updated }) => [state, created + updated])).toEqual(
          imports.map(() => ['done', medicines.length]),
        );
        const rows = new Map((await own(platform)).map((row) => [row.medicineId, row]));
        expect(medicines.map((id) => rows.get(id)?.quantity)).toEqual(medicines.map((_, n) => 1000 * kill + n));
        expect(medicines.map((id) => rows.get(id)?.version)).toEqual(medicines.map((id) => (before.get(id) ?? 0) + 1));
        const changes = (await everyDoc(platform, stockChanges)).filter(({ kind }) => kind === 'imported');
        expect(changes).toHaveLength(kill * medicines.length);
      });
    }
  },
  TIMEOUT_MS,
);

test(
  'a hundred thousand good rows land, whole, and the same file again changes nothing',
  async () => {
    const owner = await ownerOf(clinic);
    const master = await readMaster();
    const rows = Array.from({ length: 100_000 }, (_, n) => {
      const { generic = '', strength = '', form = '' } = master[n % master.length] ?? {};
      return [generic, strength, form, '2', '1.50', `LOT-${String(n)}`, '31/12/2099'];
    });
    const body = csvText([['generic', 'strength', 'form', 'quantity', 'price', 'batch', 'expiry'], ...rows]);
    const server = await startServer(clinic.dataDir);
    const send = async () => {
      const response = await fetch(`${server.url}/api/pharmacy/${owner.pharmacyId}/stock/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'text/csv' },
        body,
      });
      return (await response.json()) as Record<string, unknown>;
    };
    try {
      expect(await send()).toMatchObject({ rows: rows.length, accepted: rows.length, rejected: [], state: 'done', written: master.length });
      expect(await send()).toMatchObject({ repeated: true, created: 0, updated: 0 });
    } finally {
      await server.stop();
    }
    await clinic.withPlatform(async (platform) => {
      const own = (await everyDoc(platform, stockRows)).filter(({ pharmacyId }) => pharmacyId === owner.pharmacyId);
      expect(own.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2 * rows.length);
    });
  },
  TIMEOUT_MS,
);

/** Waits until an import has written some of its medicines and not all. */
async function runningImport(platform: Platform): Promise<string> {
  for (;;) {
    const found = await platform.store.find(stockImports, { where: [['state', '==', 'running']], limit: 1 });
    const some = found.find(({ written }) => written > 0);
    if (some !== undefined) return some.state;
    await sleep(1);
  }
}
