import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Handler } from '@/server/platform/http/route';
import { readEnv } from '@/server/platform/env';
import { accounts } from '@/server/platform/identity/collections';
import { isProvenRecently } from '@/server/platform/identity/prove-again';
import type { Ctx } from '@/server/platform/ctx';
import { assemble, usePlatform, type Platform } from '@/server/platform/platform';
import type { Store } from '@/server/platform/store/port';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { openSeeded, seedClinic, type Seeded } from './seed-clinic';

/** A Monday morning, nine o'clock in Nabha. */
export const MONDAY_NINE = '2026-01-05T03:30:00.000Z';
/** Tests sign in hundreds of times; what they prove about passwords does not depend on the price. */
export const CHEAP = { N: 16, r: 1, p: 1 };

export type Sent = {
  /** Who calls, by identifier; a stranger when absent. */
  as?: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** A native form instead of JSON, as a browser sends it from our own page. */
  form?: Record<string, string>;
  headers?: Record<string, string>;
};
export type Got = { status: number; body: Record<string, unknown>; text: string; headers: Headers };

export type Clinic = {
  platform: Platform;
  idOf: (identifier: string) => string;
  /** A ctx of that person, for arranging a test through verbs. */
  as: (identifier: string) => Ctx;
  /** Opens an account for somebody new, who can then call as the demo people do. */
  join: Seeded['join'];
  /** Moves the clock. */
  at: (instant: string) => void;
  /** A bearer token of that person, who has just signed in with all their factors. */
  tokenOf: (identifier: string) => Promise<string>;
  call: (handler: Handler, sent: Sent) => Promise<Got>;
  close: () => Promise<void>;
};

/** The demo clinic as this process seeded it first, of which every usual clinic begins as a copy. */
let seed: { content: Uint8Array; principals: Seeded['principals'] } | undefined;

/**
 * A whole clinic in memory: the real store, door and verbs, the demo people, and a clock that stands still until it is
 * moved. Every commit's work runs twice. One clinic at a time in a test file; another engine may be given, and is closed with it.
 */
export async function openClinic(env: Record<string, string> = {}, engine?: Store): Promise<Clinic> {
  const isUsual = engine === undefined && process.env['CLINIC_ON'] !== 'firestore' && Object.keys(env).length === 0;
  const store = engine ?? (isUsual ? rehearsed(':memory:', seed?.content) : await usualEngine());
  let now = MONDAY_NINE;
  const folder = mkdtempSync(path.join(tmpdir(), 'arogya-clinic-'));
  const platform = assemble({
    env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: folder, ...env }),
    store,
    secret: 'a secret of this test alone',
    clock: () => now,
    passwordCost: CHEAP,
  });
  const putBack = usePlatform(platform);
  const seeded = isUsual && seed ? openSeeded(platform, new Map(seed.principals)) : await seedClinic(platform);
  if (isUsual && !seed) {
    const copy = path.join(folder, 'seed.db');
    await store.backup(copy);
    seed = { content: readFileSync(copy), principals: new Map(seeded.principals) };
  }
  const { ids, as, join } = seeded;
  const tokens = new Map<string, string>();

  const idOf = (identifier: string) => {
    const id = ids.get(identifier);
    if (id === undefined) throw new Error(`${identifier} is nobody of the demo clinic`);
    return id;
  };
  const tokenOf = async (identifier: string) => {
    const known = tokens.get(identifier);
    const principal = known === undefined ? null : await platform.identity.principalOf({ kind: 'bearer', value: known });
    if (known !== undefined && principal && isProvenRecently(principal, now)) return known;
    const account = await platform.store.get(accounts, idOf(identifier));
    if (!account) throw new Error(`${identifier} has no account`);
    const secondFactor = account.role === 'admin' ? 'app' : 'none';
    const { accessToken } = await platform.identity.openTokens({ account, secondFactor }, { userAgent: 'test' });
    tokens.set(identifier, accessToken);
    return accessToken;
  };

  return {
    platform,
    idOf,
    as,
    join,
    at(instant) {
      now = instant;
    },
    tokenOf,
    call: (handler, sent) => callHandler(handler, sent, tokenOf),
    async close() {
      putBack();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Knocks at a door as a client would, and reads what comes back. */
export async function callHandler(handler: Handler, sent: Sent, tokenOf: Clinic['tokenOf']): Promise<Got> {
  const response = await handler(await requestOf(sent, tokenOf));
  const text = response.headers.get('content-type')?.includes('event-stream') ? '' : await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    text,
    headers: response.headers,
  };
}

/** `CLINIC_ON=firestore` opens every test's clinic on the Firestore emulator instead; each is a project of its own there. */
async function usualEngine(): Promise<Store> {
  if (process.env['CLINIC_ON'] !== 'firestore') return rehearsed(':memory:');
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host === undefined) throw new Error('CLINIC_ON=firestore needs FIRESTORE_EMULATOR_HOST');
  const { firestoreAt, newProject } = await import('./memory-firestore');
  const { firestoreStore } = await import('@/server/platform/store/firestore/firestore-store');
  return firestoreStore({ firestore: firestoreAt(host, newProject()) });
}

/** The embedded engine, which runs the work of every commit twice. */
export function rehearsed(file: string, content?: Uint8Array): Store {
  return sqliteStore({ file, rehearse: true, ...(content && { content }) });
}

/** The request a client would send. */
async function requestOf(sent: Sent, tokenOf: (identifier: string) => Promise<string>): Promise<Request> {
  const { as, path, body, form } = sent;
  const method = sent.method ?? (body === undefined && form === undefined ? 'GET' : 'POST');
  const headers = new Headers(sent.headers);
  if (as !== undefined) headers.set('authorization', `Bearer ${await tokenOf(as)}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (form !== undefined) {
    headers.set('content-type', 'application/x-www-form-urlencoded');
    headers.set('origin', 'http://clinic.test');
    headers.set('sec-fetch-site', 'same-origin');
  }
  headers.set('host', 'clinic.test');
  // The same for every request, so that two answers can be compared whole.
  if (!headers.has('x-request-id')) headers.set('x-request-id', 'req_of_this_test');
  const payload = form === undefined ? JSON.stringify(body) : new URLSearchParams(form).toString();
  return new Request(`http://clinic.test${path}`, { method, headers, ...(method === 'GET' ? {} : { body: payload ?? null }) });
}
