import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { ROOT } from '../../../server/paths.mjs';

/** A page as somebody of the demo clinic opens it. `route` is its folder under `src/app/[locale]`, without the groups. */
export type Visit = { route: string; path: string; as: string | null; isPatients: boolean };

type Said = Record<string, unknown>;

const PAGES = path.join(ROOT, 'src', 'app', '[locale]');

/**
 * The routes that have a page, as `/doctors/[id]`. Left out are the one that only says that nothing is there, and those that
 * only a platform on Firebase has, whose script is watched by its own run in the browser.
 */
export function routesWithPages(): string[] {
  return globSync('**/page.tsx', { cwd: PAGES })
    .filter((file) => !readFileSync(path.join(PAGES, file), 'utf8').includes('firebaseOrNotFound('))
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\/\([^)]+\)/g, '').replace(/^\/\.$/, '/'))
    .filter((route) => route !== '/[...rest]')
    .sort();
}

/** Books a visit that is about to begin, lets the patient in, and so has one of every page to open. */
export async function demoVisits(url: string): Promise<Visit[]> {
  const [asha, admin, kaur] = await Promise.all(['asha', 'admin', 'kaur'].map((name) => signedIn(url, `${name}@demo.test`)));
  if (!asha || !admin || !kaur) throw new Error('nobody is there');
  const doctorId = ((await kaur('GET', '/api/auth/me')) as { user: { id: string } }).user.id;
  const { slots } = (await asha('GET', `/api/doctors/${doctorId}/slots?days=2`)) as { slots: { startsAt: string }[] };
  const [now, later, other] = slots;
  const wish = (startsAt: string | undefined) => ({ doctorId, startsAt, mode: 'video', reason: 'Cough' });
  const soon = await asha('POST', '/api/appointments', wish(now?.startsAt));
  const planned = await asha('POST', '/api/appointments', wish(later?.startsAt));
  const consultation = await asha('POST', '/api/consultations', { appointmentId: soon['id'] });
  const users = (await admin('GET', '/api/admin/users?limit=1')) as { items: { id: string }[] };
  const { items: pending } = (await admin('GET', '/api/admin/doctors/pending-verification?limit=1')) as { items: { id: string }[] };
  const orgId = String(soon['orgId']);
  const id = String(planned['id']);
  return [
    anyone('/'),
    anyone('/about'),
    anyone('/sign-in'),
    anyone('/register'),
    anyone('/doctors'),
    anyone('/doctors/[id]', `/doctors/${doctorId}`),
    patient('/doctors/[id]/book', `/doctors/${doctorId}/book?startsAt=${encodeURIComponent(other?.startsAt ?? '')}`),
    patient('/home'),
    patient('/appointments'),
    patient('/appointments/[id]', `/appointments/${id}`),
    patient('/appointments/[id]/move', `/appointments/${id}/move`),
    patient('/consultations/[id]', `/consultations/${String(consultation['id'])}`),
    patient('/profile'),
    patient('/profile/access'),
    patient('/sessions'),
    staff('/today', 'kaur'),
    staff('/queue', 'kaur'),
    staff('/availability', 'kaur'),
    staff('/clinic', 'kaur'),
    staff('/clinic/[orgId]', 'kaur', `/clinic/${orgId}`),
    staff('/admin/users', 'admin'),
    staff('/admin/users/[id]', 'admin', `/admin/users/${users.items[0]?.id ?? ''}`),
    staff('/admin/verification', 'admin'),
    staff('/admin/verification/[id]', 'admin', `/admin/verification/${pending[0]?.id ?? ''}`),
  ];
}

function anyone(route: string, place = route): Visit {
  return { route, path: place, as: null, isPatients: true };
}

function patient(route: string, place = route): Visit {
  return { route, path: place, as: 'asha@demo.test', isPatients: true };
}

function staff(route: string, name: string, place = route): Visit {
  return { route, path: place, as: `${name}@demo.test`, isPatients: false };
}

async function signedIn(url: string, identifier: string): Promise<(method: string, place: string, body?: unknown) => Promise<Said>> {
  const { accessToken } = await ask(`${url}/api/auth/login`, 'POST', {}, { identifier, password: DEMO_PASSWORD });
  return (method, place, body) => ask(url + place, method, { authorization: `Bearer ${String(accessToken)}` }, body);
}

async function ask(address: string, method: string, headers: Record<string, string>, body: unknown): Promise<Said> {
  const reply = await fetch(address, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const said = (await reply.json()) as Said;
  if (!reply.ok) throw new Error(`${method} ${address}: ${JSON.stringify(said)}`);
  return said;
}
