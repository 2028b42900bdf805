import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findNode } from '../launcher/find-node.mjs';
import { ROOT } from '../../server/paths.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'arogya-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLACE = 'A place is embedded, firebase, sqlite:FILE or firestore:PROJECT.';

test.each([
  { tool: 'keys', args: [], says: 'Usage: npm run keys -- status | rotate' },
  { tool: 'keys', args: ['rotate', 'twice'], says: 'Usage: npm run keys -- status | rotate' },
  { tool: 'keys', args: ['rotate'], says: `There is no store in ${folder}: is DATA_DIR right?` },
  {
    tool: 'migrate-store',
    args: ['--from', 'embedded'],
    says: `Usage: npm run migrate-store -- --from PLACE --to PLACE [--into-existing] [--start-over]\n${PLACE}`,
  },
  {
    tool: 'migrate-store',
    args: ['--from', 'embedded', '--to', 'firebase'],
    says: `There is no store ${path.join(folder, 'arogyamitra.db')}.`,
  },
  {
    tool: 'migrate-store',
    args: ['--from', 'mysql:x', '--to', 'embedded'],
    says: `"mysql:x" names no store: --from takes embedded, firebase, sqlite:FILE or firestore:PROJECT.`,
  },
  {
    tool: 'migrate-store',
    args: ['--from', 'firestore:demo-x', '--to', 'embedded'],
    says: 'The environment is not right for firebase:\n  FIREBASE_API_KEY: is needed',
  },
])('npm run $tool ends with 1 and: $says', ({ tool, args, says }) => {
  const { status, stdout, stderr } = spawnSync(findNode(), ['--conditions=react-server', '--import', 'tsx', `tools/${tool}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PLATFORM: '', DATA_DIR: folder, FIREBASE_API_KEY: '', SECRETS: 'a-secret-that-is-long-enough-to-be-one' },
  });
  expect([status, stdout, stderr]).toEqual([1, '', `${says}\n`]);
});
