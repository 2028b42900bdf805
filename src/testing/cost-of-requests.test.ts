import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { POST as book, GET as listAppointments } from '@/app/api/appointments/route';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { POST as admit } from '@/app/api/consultations/[id]/admit/route';
import { POST as end } from '@/app/api/consultations/[id]/end/route';
import { POST as tell } from '@/app/api/consultations/[id]/events/route';
import { POST as join } from '@/app/api/consultations/[id]/join/route';
import { POST as say } from '@/app/api/consultations/[id]/messages/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as beat } from '@/app/api/consultations/[id]/presence/route';
import { GET as view } from '@/app/api/consultations/[id]/route';
import { GET as signals } from '@/app/api/consultations/[id]/signals/route';
import { POST as signal } from '@/app/api/consultations/[id]/signal/route';
import { POST as checkIn } from '@/app/api/consultations/route';
import { GET as queue } from '@/app/api/doctor/queue/route';
import { GET as slots } from '@/app/api/doctors/[id]/slots/route';
import { GET as search } from '@/app/api/doctors/route';
import type { Handler } from '@/server/platform/http/route';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { DEMO_PASSWORD } from '../../tools/launcher/demo-people.mjs';
import { ROOT } from '../../server/paths.mjs';
import { HALF_PAST_NINE } from './book';
import { openClinic, type Clinic, type Sent } from './clinic';
import { QUARTER_PAST_NINE, startWaiting } from './consult';
import { countingStore, type Bill } from './counting-store';

const NOTE = path.join(ROOT, 'docs', 'decisions', '051-what-a-request-costs.md');
const TEN_O_CLOCK = '2026-01-05T04:30:00.000Z';

/** Said again by itself, so nobody needs the answer of the first time. */
const KEYLESS = new Set(['POST /api/auth/session', 'POST /api/consultations/{id}/presence']);

/** The lines of the note's tables: `| what | reads | writes | deletes |`, with anything behind. */
function written(): Map<string, Bill> {
  const lines = readFileSync(NOTE, 'utf8').matchAll(/^\| `((?:GET|POST|PUT|DELETE) [^`]+)` \| (\d+) \| (\d+) \| (\d+) \|/gm);
  return new Map(
    [...lines].map(([, what = '', reads, writes, deletes]) => [
      what,
      { reads: Number(reads), writes: Number(writes), deletes: Number(deletes) },
    ]),
  );
}

/** A patient's visit from signing in to the note, as two browsers make it, while another patient waits for the same doctor. */
async function visit(clinic: Clinic, bill: () => Bill): Promise<Map<string, Bill>> {
  const counted = new Map<string, Bill>();
  const asks = async (what: string, handler: Handler, sent: Omit<Sent, 'method'>, ids: Record<string, string> = {}) => {
    const [method = 'GET', address = ''] = what.split(' ');
    const filled = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
    const isWrite = method !== 'GET';
    const headers = {
      ...(isWrite && { origin: 'http://clinic.test', 'sec-fetch-site': 'same-origin' }),
      ...(method === 'POST' && !KEYLESS.has(what) && { 'idempotency-key': what }),
      ...sent.headers,
    };
    bill();
    const got = await clinic.call(handler, { ...sent, method: method as 'GET', path: `${filled}${sent.path}`, headers });
    counted.set(what, bill());
    expect([what, got.status]).toEqual([what, expect.toSatisfy((status: number) => status < 300)]);
    return got;
  };
  const cookieOf = (headers: Headers) => ({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
  const signsIn = (identifier: string) =>
    asks('POST /api/auth/session', signIn, { path: '', body: { identifier, password: DEMO_PASSWORD } });

  const kaur = clinic.idOf('kaur@demo.test');
  await startWaiting(clinic, { as: 'ravi@demo.test', startsAt: HALF_PAST_NINE, now: QUARTER_PAST_NINE });
  const doctor = cookieOf((await signsIn('kaur@demo.test')).headers);
  const patient = cookieOf((await signsIn('asha@demo.test')).headers);
  await asks('GET /api/auth/me', me, { path: '', headers: patient });
  await asks('GET /api/doctors', search, { path: '?q=fever', headers: patient });
  await asks('GET /api/doctors/{id}/slots', slots, { path: '?days=7', headers: patient }, { id: kaur });
  const wish = { doctorId: kaur, startsAt: TEN_O_CLOCK, mode: 'video', reason: 'Fever since Sunday' };
  const { id: appointmentId } = (await asks('POST /api/appointments', book, { path: '', headers: patient, body: wish })).body;
  await asks('GET /api/appointments', listAppointments, { path: '', headers: patient });
  clinic.at('2026-01-05T04:15:01.000Z');
  // The first request after a while notes on the session that its owner is still there.
  for (const headers of [doctor, patient]) await asks('GET /api/auth/me', me, { path: '', headers });
  await asks('GET /api/auth/me', me, { path: '', headers: patient });
  const { body } = await asks('POST /api/consultations', checkIn, { path: '', headers: patient, body: { appointmentId } });
  const ids = { id: String(body['id']) };
  await asks('GET /api/consultations/{id}', view, { path: '', headers: patient }, ids);
  clinic.at('2026-01-05T04:16:50.000Z');
  await asks('POST /api/consultations/{id}/presence', beat, { path: '', headers: patient }, ids);
  await asks('GET /api/doctor/queue', queue, { path: '', headers: doctor });
  await asks('POST /api/consultations/{id}/admit', admit, { path: '', headers: doctor }, ids);
  await asks('POST /api/consultations/{id}/join', join, { path: '', headers: doctor }, ids);
  await asks('POST /api/consultations/{id}/join', join, { path: '', headers: { ...patient, 'idempotency-key': 'patient' } }, ids);
  const candidate = { to: kaur, kind: 'candidate', payload: [{ candidate: 'somewhere' }] };
  await asks('POST /api/consultations/{id}/signal', signal, { path: '', headers: patient, body: candidate }, ids);
  await asks('GET /api/consultations/{id}/signals', signals, { path: '', headers: doctor }, ids);
  await asks(
    'POST /api/consultations/{id}/events',
    tell,
    { path: '', headers: patient, body: { kind: 'quality', medium: 'video', quality: 'good' } },
    ids,
  );
  await asks('POST /api/consultations/{id}/messages', say, { path: '', headers: patient, body: { text: 'Namaste' } }, ids);
  await asks('POST /api/consultations/{id}/end', end, { path: '', headers: doctor }, ids);
  const note = { subjective: 's', objective: 'o', assessment: 'a', plan: 'p', version: 0 };
  await asks('PUT /api/consultations/{id}/note', writeNote, { path: '', headers: doctor, body: note }, ids);
  return counted;
}

test('every request costs the documents the note says, neither more nor fewer', async () => {
  const counting = countingStore(sqliteStore({ file: ':memory:' }));
  const clinic = await openClinic({}, counting.store);
  const counted = await visit(clinic, counting.bill);
  await clinic.close();
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(written()));
});
