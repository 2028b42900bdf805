/**
 * Fills an empty store with the demo clinic: `npm run seed`. With `--first` a store that holds somebody already is left alone
 * without a word; with `--reset` it is put aside first, and so is one in which nobody ever registered.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { loadEmbeddedEnv } from '@/server/platform/env';
import { accounts } from '@/server/platform/identity/collections';
import { getPlatform, SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { seedClinic } from '@/testing/seed-clinic';
import { seedFamily } from '@/testing/seed-family';
import { seedMedications } from '@/testing/seed-medications';
import { seedReservations } from '@/testing/seed-reservations';
import { seedStock } from '@/testing/seed-stock';
import { seedReadings } from '@/testing/seed-readings';
import { checkDataDir } from '../server/check-place.mjs';
import { moveIntoPlace } from './store/move-into-place';
import { OperatorError } from './operator/operator-error';
import { alone, putAside } from './store/set-aside';

const dataDir = path.resolve(loadEmbeddedEnv().DATA_DIR);
const store = path.join(dataDir, STORE_FILE);
const secret = path.join(dataDir, SECRET_FILE);

try {
  requireWritable();
  if (process.argv.includes('--reset') || (await holdsNobody())) reset();
  if (!existsSync(store)) await seed();
  else if (!process.argv.includes('--first')) {
    throw new OperatorError('The store holds a clinic already. `npm run seed -- --reset` puts it aside and begins anew.');
  }
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function requireWritable(): void {
  try {
    checkDataDir(dataDir);
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error));
  }
}

/** A clinic is made in a folder of its own and moved into place whole: a start that is cut short leaves nothing half made. */
async function seed(): Promise<void> {
  const draft = path.join(dataDir, 'seeding');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (existsSync(secret)) copyFileSync(secret, path.join(draft, SECRET_FILE));

  process.env['DATA_DIR'] = draft;
  const platform = getPlatform();
  const report = (what: string) => process.stdout.write(`  ${what}\n`);
  const { as } = await seedClinic(platform, report);
  report('readings');
  await seedReadings(as('asha@demo.test'));
  report('medicines');
  await seedMedications(as('asha@demo.test'));
  report('families');
  await seedFamily({ as });
  await seedStock(as, report);
  report('reservations');
  await seedReservations(as);
  await platform.store.close();

  if (!existsSync(secret)) moveIntoPlace(path.join(draft, SECRET_FILE), secret);
  moveIntoPlace(path.join(draft, STORE_FILE), store);
  rmSync(draft, { recursive: true, force: true });
  process.stdout.write('The demo clinic is ready.\n');
}

/** A server that was started for something else leaves a store behind with nobody in it: no clinic to be careful of. */
async function holdsNobody(): Promise<boolean> {
  if (!existsSync(store)) return false;
  const found = sqliteStore({ file: store });
  return found
    .count(accounts, {})
    .then((people) => people === 0)
    .finally(() => found.close());
}

/** Nothing is thrown away: what was there keeps its name with the time behind it. */
function reset(): void {
  const kept = alone(store, () => putAside(store, new Date().toISOString().replaceAll(/[:.]/g, '-')));
  if (kept !== null) process.stdout.write(`The former store is kept as ${kept}.\n`);
}
