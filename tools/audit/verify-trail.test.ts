import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEvent } from '@/domain/audit/schema';
import { auditEvents } from '@/server/platform/audit/collections';
import { chainMark, eventId, sealAuditEvent } from '@/server/platform/audit/chain';
import { makeCtx } from '@/server/platform/ctx';
import { readEnv } from '@/server/platform/env';
import { assemble, SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import type { Store } from '@/server/platform/store/port';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import type { Fault, Stored } from './check-chain';
import { ROOT } from '../../server/paths.mjs';
import { verifyChain, verifyTrail } from './verify-trail';

const SECRET = 'the-first-secret-of-this-installation-alone';
const CHAINS = ['apt_1', 'apt_2', 'apt_3'];
const LINKS = 5;

let made = '';
let folder = '';
let store: Store;
const at = (name: string) => path.join(folder, name);

/** The trail is written once, and each test has a copy to break. */
beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'arogya-audit-'));
  store = sqliteStore({ file: path.join(made, STORE_FILE) });
  for (const id of CHAINS) for (let n = 0; n < LINKS; n += 1) await readRecord(id, n);
  await store.close();
});
beforeEach(() => {
  folder = path.join(made, 'copy');
  mkdirSync(folder);
  writeFileSync(at(SECRET_FILE), `${SECRET}\n`, { mode: 0o600 });
  copyFileSync(path.join(made, STORE_FILE), at(STORE_FILE));
  store = sqliteStore({ file: at(STORE_FILE) });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});
afterAll(() => rmSync(made, { recursive: true }));

const nth = (seq: number) => eventId('appointment/apt_2', seq);

async function readRecord(id: string, n = 0): Promise<void> {
  const platform = assemble({
    env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    store,
    secret: SECRET,
    clock: () => `2026-01-05T03:3${String(n)}:00.000Z`,
  });
  const principal = { userId: `usr_${String(n)}`, role: 'doctor' } as never;
  await makeCtx(platform, { principal, requestId: 'req_1' }).view(
    'appointment.read',
    { type: 'appointment', id, patientId: 'usr_asha' },
    async () => null,
  );
}

/** What somebody does who can write to the file and has not got the secret. */
function tamper(work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(at(STORE_FILE), { timeout: 5000 });
  work(db);
  db.close();
}

const bodyOf = (db: DatabaseSync, id: string) =>
  JSON.parse(String(db.prepare('SELECT body FROM c_audit_events WHERE id = ?').get(id)?.['body'])) as Stored;
const putBody = (db: DatabaseSync, id: string, body: Stored) =>
  db.prepare('INSERT OR REPLACE INTO c_audit_events (id, rev, body) VALUES (?, 1, ?)').run(id, JSON.stringify(body));
const change = (id: string, fields: Stored) => tamper((db) => putBody(db, id, { ...bodyOf(db, id), ...fields }));
const remove = (id: string) => tamper((db) => db.prepare('DELETE FROM c_audit_events WHERE id = ?').run(id));

async function walk() {
  const faults: Fault[] = [];
  const verdict = await verifyTrail({ store, secret: SECRET, onChain: (_, { fault }) => fault && faults.push(fault) });
  return { ...verdict, found: faults.map(({ chain, seq, kind }) => `${chain} ${String(seq)} ${kind}`) };
}

test('a trail nobody touched holds, all of it and each chain', async () => {
  expect(await walk()).toMatchObject({ chains: 3, links: 15, faults: 0, found: [], strays: [], unreached: 0, unchained: { count: 0 } });
  expect(await verifyChain(store, SECRET, 'appointment/apt_2')).toMatchObject({ links: 5, fault: null, head: { seq: 5 } });
  expect(await verifyChain(store, SECRET, 'appointment/apt_9')).toBeNull();
});

describe('the first link that does not hold is named, and the other chains still hold', () => {
  test.each<[string, () => void, string]>([
    ['a field changed', () => change(nth(3), { actorId: 'usr_9' }), '3 changed'],
    ['a field added', () => change(nth(3), { note: 'x' }), '3 changed'],
    ['a field taken away', () => change(nth(3), { requestId: undefined }), '3 changed'],
    ['the time of the first changed', () => change(nth(1), { at: '2025-01-05T03:30:00.000Z' }), '1 changed'],
    ['the chain’s own name changed in its first', () => change(nth(1), { chain: 'appointment/apt_1' }), '1 changed'],
    ['a field of the last changed', () => change(nth(5), { actorId: 'usr_9' }), '5 changed-or-forged'],
    ['one deleted', () => remove(nth(3)), '3 missing'],
    ['the first deleted', () => remove(nth(1)), '1 missing'],
    ['the last but one deleted', () => remove(nth(4)), '4 missing'],
    ['two deleted', () => [nth(2), nth(3)].forEach(remove), '2 missing'],
    ['two rows exchanged', () => tamper((db) => exchange(db, (body) => body)), '2 out-of-order'],
    [
      'two exchanged, with their numbers made to fit',
      () => tamper((db) => exchange(db, (body, id) => ({ ...body, id, seq: seqOf(id) }))),
      '2 out-of-order',
    ],
    [
      'two exchanged that are not neighbours',
      () => tamper((db) => exchange(db, (body, id) => ({ ...body, id, seq: seqOf(id) }), 4)),
      '2 out-of-order',
    ],
    ['one forged in the place of another', () => change(nth(3), { actorId: 'usr_9', hash: 'x'.repeat(43) }), '3 forged'],
    ['one forged at the end, with the right shape', () => tamper(forgeNext), '6 changed-or-forged'],
    ['one forged at the end, and one after it', () => tamper((db) => [1, 2].forEach(() => forgeNext(db))), '6 changed'],
    [
      'the place in the chain taken away',
      () => change(nth(3), { chain: undefined, seq: undefined, prev: undefined, hash: undefined }),
      '3 changed',
    ],
    ['a link that no longer has the shape of one', () => change(nth(3), { at: 'yesterday' }), '3 changed'],
  ])('%s', async (_, work, expected) => {
    work();
    const { found, chains, strays } = await walk();
    expect(found).toEqual([`appointment/apt_2 ${expected}`]);
    expect([chains, strays]).toEqual([3, []]);
    const alone = await verifyChain(store, SECRET, 'appointment/apt_2');
    expect(`${String(alone?.fault?.seq)} ${String(alone?.fault?.kind)}`).toBe(expected);
  });

  test('two broken chains are both named', async () => {
    remove(eventId('appointment/apt_1', 2));
    change(nth(4), { action: 'note.read' });
    expect((await walk()).found.sort()).toEqual(['appointment/apt_1 2 missing', 'appointment/apt_2 4 changed']);
  });

  test('another secret made none of it', async () => {
    const faults: Fault[] = [];
    await verifyTrail({ store, secret: 'another', onChain: (_, { fault }) => fault && faults.push(fault) });
    expect(faults.map(({ seq }) => seq)).toEqual([1, 1, 1]);
  });

  test('a link that is given the id of no link is missed where it stood and told as a stray', async () => {
    change(nth(3), { id: 'evt_zzzzzzzzzzzzzzzzzzzz' });
    const { found, strays } = await walk();
    expect(found).toContain('appointment/apt_2 3 missing');
    expect(strays).toEqual(['evt_zzzzzzzzzzzzzzzzzzzz']);
  });
});

function exchange(db: DatabaseSync, as: (body: Stored, id: string) => Stored, other = 3): void {
  const [a, b] = [bodyOf(db, nth(2)), bodyOf(db, nth(other))];
  putBody(db, nth(2), as(b, nth(2)));
  putBody(db, nth(other), as(a, nth(other)));
}

function linksOf(chain: string, count: number): AuditEvent[] {
  const [subjectType = '', subjectId = ''] = chain.split('/');
  const links: AuditEvent[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const who = { actorId: null, actorRole: null, patientId: null, orgId: null, requestId: 'req_1' };
    const link = {
      id: eventId(chain, seq),
      at: '2026-01-05T03:30:00.000Z',
      action: 'appointment.read',
      subjectType,
      subjectId,
      ...who,
      chain,
      seq,
      prev: links.at(-1)?.hash ?? null,
    };
    links.push({ ...link, hash: sealAuditEvent(link, SECRET) });
  }
  return links;
}

const seqOf = (id: string) => Number(id.slice(-10));

function forgeNext(db: DatabaseSync): void {
  const last = db
    .prepare('SELECT id FROM c_audit_events WHERE id LIKE ? ORDER BY id DESC LIMIT 1')
    .get(`${chainMark('appointment/apt_2')}%`);
  const body = bodyOf(db, String(last?.['id']));
  const id = nth(Number(body['seq']) + 1);
  putBody(db, id, { ...body, id, seq: Number(body['seq']) + 1, prev: body['hash'], hash: 'f'.repeat(43) });
}

test('more than a page: chains that begin on one page and end on another hold, and a break between pages is found', async () => {
  const long = linksOf('appointment/apt_long', 1100);
  for (let n = 0; n < long.length; n += 400)
    await store.commit(async (tx) => long.slice(n, n + 400).forEach((link) => tx.put(auditEvents, link)));
  expect(await walk()).toMatchObject({ links: 1115, found: [] });
  remove(eventId('appointment/apt_long', 1000));
  expect((await walk()).found).toEqual(['appointment/apt_long 1000 missing']);
}, 180_000);

test('from the command line: what holds, what is broken with 1, and what a checkpoint sees that the chain alone does not', async () => {
  const checkpoint = at('checkpoint.txt');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'tools/audit.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: folder },
    });
  const nowhere = run('verify', '--checkpoint', at('nowhere/c.txt'));
  expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringMatching(/^The checkpoint cannot be written: ENOENT[^\n]*\n$/)]);
  const old = { id: 'evt_0123456789abcdefghij', at: '2025-01-05T03:30:00.000Z', action: 'appointment.read', subjectId: 'apt_1' };
  tamper((db) => putBody(db, old.id, old));

  const wrong = run('verify', '--chain', 'a/b', '--checkpoint', 'x');
  expect([wrong.status, wrong.stderr]).toEqual([1, 'Usage: npm run audit -- verify [--chain TYPE/ID] [--checkpoint FILE]\n']);
  const good = run('verify', '--checkpoint', checkpoint);
  expect([good.status, good.stderr]).toEqual([0, '']);
  expect(good.stdout).toContain('3 chains with 15 events: all hold.');
  expect(good.stdout).toContain('1 event from before chains were kept');
  const one = run('verify', '--chain', 'appointment/apt_2');
  expect([one.status, one.stdout]).toEqual([0, 'appointment/apt_2 holds: 5 events.\n']);

  remove(nth(5));
  CHAINS.slice(2).forEach((id) =>
    tamper((db) => db.prepare('DELETE FROM c_audit_events WHERE id LIKE ?').run(`${chainMark(`appointment/${id}`)}%`)),
  );
  tamper((db) => putBody(db, old.id, { ...old, action: 'note.read' }));
  const kept = readFileSync(checkpoint, 'utf8');
  const cut = run('verify', '--checkpoint', checkpoint);
  expect(cut.status).toBe(1);
  expect(cut.stderr.split('\n').filter(Boolean).sort()).toEqual([
    expect.stringContaining('Of the events written before chains were kept the checkpoint saw 1; there are 1, and they are not the same.'),
    expect.stringContaining('appointment/apt_2: event 5'),
    expect.stringContaining('appointment/apt_3: event 1'),
  ]);
  expect(cut.stderr).toContain('the end of the chain was cut off');
  expect([readFileSync(checkpoint, 'utf8'), existsSync(`${checkpoint}.draft`)]).toEqual([kept, false]);

  writeFileSync(checkpoint, kept.slice(0, kept.indexOf('unchained')));
  const torn = run('verify', '--checkpoint', checkpoint);
  expect([torn.status, torn.stderr.split('\n').at(-2)]).toEqual([1, `${checkpoint} is no checkpoint of the audit trail, or is damaged.`]);
  expect(existsSync(`${checkpoint}.draft`)).toBe(false);

  change(nth(2), { actorId: 'usr_9' });
  const broken = run('verify', '--chain', 'appointment/apt_2');
  expect([broken.status, broken.stderr]).toEqual([1, `appointment/apt_2: event 2 (${nth(2)}) was changed after it was written.\n`]);
}, 180_000);

test('a chain that grew since the checkpoint is as the checkpoint saw it; one cut and grown again is not', async () => {
  const run = () =>
    spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'tools/audit.ts', 'verify', '--checkpoint', at('c.txt')], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: folder },
    });
  expect(run().status).toBe(0);
  await readRecord('apt_2', 7);
  expect(run().status).toBe(0);
  remove(nth(6));
  await readRecord('apt_2', 8);
  await readRecord('apt_2', 9);
  const again = run();
  expect([again.status, again.stderr]).toEqual([
    1,
    `appointment/apt_2: event 6 (${nth(6)}) is not the one that was there: the event before it or the checkpoint knows another.\n`,
  ]);
  expect(await store.count(auditEvents, {})).toBe(17);
}, 180_000);
