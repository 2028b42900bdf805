/**
 * Fills an empty store with the demo clinic: `npm run seed`. With `--first` a store that is there already is left alone
 * without a word; with `--reset` it is put aside first.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { platform } from '@/server/platform/platform';
import { seedClinic } from '@/testing/seed-clinic';

const STORE_FILE = 'arogyamitra.db';
const SECRET_FILE = 'secret.key';

const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data');
const isFirst = process.argv.includes('--first');
const isReset = process.argv.includes('--reset');
const store = path.join(dataDir, STORE_FILE);

if (existsSync(store) && isReset) putAside();
if (!existsSync(store)) await seed();
else if (!isFirst) {
  process.stderr.write('The store holds a clinic already. `npm run seed -- --reset` puts it aside and begins anew.\n');
  process.exit(1);
}

/** A clinic is made in a folder of its own and moved into place whole: a start that is cut short leaves nothing half made. */
async function seed(): Promise<void> {
  const draft = path.join(dataDir, 'seeding');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const secret = path.join(dataDir, SECRET_FILE);
  if (existsSync(secret)) copyFileSync(secret, path.join(draft, SECRET_FILE));

  process.env['DATA_DIR'] = draft;
  process.env['LOG_LEVEL'] ||= 'warn';
  const house = platform();
  await seedClinic(house, (what) => process.stdout.write(`  ${what}\n`));
  await house.store.close();

  const made = readdirSync(draft).sort((a, b) => Number(a === STORE_FILE) - Number(b === STORE_FILE));
  for (const file of made) renameSync(path.join(draft, file), path.join(dataDir, file));
  rmSync(draft, { recursive: true, force: true });
  process.stdout.write('The demo clinic is ready.\n');
}

/** Nothing is thrown away: what was there keeps its name with the time behind it. */
function putAside(): void {
  const suffix = new Date().toISOString().replaceAll(/[:.]/g, '-');
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${store}${end}`)) renameSync(`${store}${end}`, path.join(dataDir, `arogyamitra-${suffix}.db${end}`));
  }
  process.stdout.write(`The former store is kept as arogyamitra-${suffix}.db.\n`);
}
