import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';
import type { Lockfile } from './check-lockfile.mjs';
import { findAdvisories, OSV, versionsIn } from './known-vulnerabilities.mjs';

const versions = versionsIn(JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile);

/** Why OSV cannot be asked, null where it can. */
async function whyNot(): Promise<string | null> {
  try {
    await findAdvisories([]);
    await findAdvisories(versions.slice(0, 1));
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return `${new URL(OSV).host} cannot be asked for known vulnerabilities from here: ${cause}`;
  }
}

test('no package has a known vulnerability that nobody looked at', { timeout: 60_000 }, async ({ skip }) => {
  const reason = await whyNot();
  if (reason !== null) skip(reason);
  expect(await findAdvisories(versions)).toEqual([]);
});

test('what OSV knows against a version is named with it, and every version is asked for once', async () => {
  const asked: string[] = [];
  const osv = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const { queries } = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as {
        queries: { package: { name: string }; version: string }[];
      };
      asked.push(...queries.map((query) => `${query.package.name}@${query.version}`));
      const results = queries.map((query) => (query.package.name === 'zod' ? { vulns: [{ id: 'GHSA-x', modified: '2026-01-01' }] } : {}));
      response.end(JSON.stringify({ results }));
    });
  });
  osv.listen(0, '127.0.0.1');
  await once(osv, 'listening');
  const found = await findAdvisories(versions, `http://127.0.0.1:${String((osv.address() as AddressInfo).port)}`);
  osv.close();
  expect(found).toEqual(versions.filter(({ name }) => name === 'zod').map(({ version }) => `zod@${version}: GHSA-x`));
  expect(asked.length).toBeGreaterThan(300);
  expect(new Set(asked).size).toBe(asked.length);
});
