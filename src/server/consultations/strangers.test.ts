import { consultationApi } from '@/domain/consultations/api';
import { ENDPOINTS } from '@/domain/registry';
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathFor, type Endpoint } from '@/domain/shared/endpoint';
import type { Handler } from '@/server/platform/http/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { checkInAs, inCall } from '@/testing/consult';
import { callEvents, chatMessages, consultations, signalBoxes } from './collections';
import { notes } from '@/server/notes/collections';

const APP = path.join(import.meta.dirname, '../../app');
const MISSING = 'con_00000000000000000000';
const endpoints: Endpoint[] = ENDPOINTS.filter(({ path: url }) => url.startsWith('/api/consultations/{id}'));

const BODIES: Record<string, unknown> = {
  '/api/consultations/{id}/signal': { kind: 'offer', payload: 'stranger' },
  '/api/consultations/{id}/messages': { text: 'stranger' },
  '/api/consultations/{id}/events': { kind: 'left' },
  '/api/consultations/{id}/note/sign': { version: 1 },
  '/api/consultations/{id}/note/addenda': { text: 'stranger' },
  '/api/consultations/{id}/note': { subjective: 'stranger', objective: '', assessment: '', plan: '', version: 0 },
};

let clinic: Clinic;
let ours: string;
let theirs: string;
beforeAll(async () => {
  clinic = await openClinic();
  theirs = (await inCall(clinic, { as: 'ravi@demo.test', doctor: 'singh@demo.test' })).id;
  ours = (await inCall(clinic)).id;
});
afterAll(() => clinic.close());

async function handlerOf({ method, path: url }: Endpoint): Promise<Handler> {
  const [file] = globSync(`${url.slice(1).replace('{id}', '?id?')}/route.ts`, { cwd: APP });
  const handlers = (await import(pathToFileURL(path.join(APP, String(file))).href)) as Record<string, Handler>;
  const handler = handlers[method];
  if (!handler) throw new Error(`${method} ${url} has no route`);
  return handler;
}

async function ask(endpoint: Endpoint, as: string, id: string) {
  const body = BODIES[endpoint.path];
  const to = endpoint.path.endsWith('/signal') ? { to: clinic.idOf('asha@demo.test') } : {};
  return clinic.call(await handlerOf(endpoint), {
    as,
    method: endpoint.method,
    path: pathFor(endpoint.path, { id }),
    ...(endpoint.method !== 'GET' && body !== undefined && { body: { ...body, ...to } }),
  });
}

async function everything() {
  const { store } = clinic.platform;
  const all = await Promise.all(
    [consultations, chatMessages, callEvents, notes, signalBoxes].map((c) => store.find(c as typeof consultations, { limit: 100 })),
  );
  return JSON.stringify(all);
}

test('every endpoint about one consultation is walked', () => {
  expect(endpoints.length).toBeGreaterThanOrEqual(15);
});

describe.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))('%s', (_name, endpoint) => {
  test.each(['ravi@demo.test', 'singh@demo.test', 'simran@demo.test', 'meena@demo.test', 'gupta@demo.test', 'admin@demo.test'])(
    'tells %s word for word what it tells of a consultation that does not exist, and changes nothing',
    async (as) => {
      const before = await everything();
      const strange = await ask(endpoint, as, ours);
      const missing = await ask(endpoint, as, MISSING);
      expect([strange.status, strange.text]).toEqual([missing.status, missing.text]);
      expect([403, 404]).toContain(strange.status);
      expect(await everything()).toBe(before);
    },
  );
});

test('somebody of one consultation cannot send into another, whoever is named as addressee', async () => {
  const handler = await handlerOf(consultationApi.signal);
  const codes = [];
  for (const to of ['asha@demo.test', 'kaur@demo.test', 'singh@demo.test']) {
    for (const as of ['ravi@demo.test', 'singh@demo.test']) {
      const got = await clinic.call(handler, {
        as,
        path: `/api/consultations/${ours}/signal`,
        body: { to: clinic.idOf(to), kind: 'offer' },
      });
      codes.push(got.body['code']);
    }
  }
  expect(new Set(codes)).toEqual(new Set(['not-found']));
  const astray = await clinic.call(handler, {
    as: 'ravi@demo.test',
    path: `/api/consultations/${theirs}/signal`,
    body: { to: clinic.idOf('kaur@demo.test'), kind: 'offer' },
  });
  expect(astray.status).toBe(400);
});

test('checking in to somebody else’s appointment is as checking in to none', async () => {
  const { appointmentId } = (await clinic.platform.store.get(consultations, ours)) ?? { appointmentId: '' };
  const strange = await checkInAs(clinic, appointmentId, 'ravi@demo.test');
  const missing = await checkInAs(clinic, 'apt_00000000000000000000', 'ravi@demo.test');
  expect([strange.status, strange.text]).toEqual([404, missing.text]);
});
