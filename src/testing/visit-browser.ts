import { DELETE as signOut, POST as signIn } from '@/app/api/auth/session/route';
import { GET as appointment } from '@/app/api/appointments/[id]/route';
import { GET as appointments, POST as book } from '@/app/api/appointments/route';
import { POST as admit } from '@/app/api/consultations/[id]/admit/route';
import { POST as end } from '@/app/api/consultations/[id]/end/route';
import { POST as logEvent } from '@/app/api/consultations/[id]/events/route';
import { POST as join } from '@/app/api/consultations/[id]/join/route';
import { GET as messages, POST as sendMessage } from '@/app/api/consultations/[id]/messages/route';
import { GET as note, PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as presence } from '@/app/api/consultations/[id]/presence/route';
import { GET as consultation } from '@/app/api/consultations/[id]/route';
import { GET as signals } from '@/app/api/consultations/[id]/signals/route';
import { POST as signal } from '@/app/api/consultations/[id]/signal/route';
import { POST as checkIn } from '@/app/api/consultations/route';
import { GET as queue } from '@/app/api/doctor/queue/route';
import { GET as chart } from '@/app/api/patients/[id]/chart/route';
import { GET as record } from '@/app/api/consultations/[id]/record/route';
import { GET as doctor } from '@/app/api/doctors/[id]/route';
import { GET as slots } from '@/app/api/doctors/[id]/slots/route';
import { GET as doctors } from '@/app/api/doctors/route';
import type { Handler } from '@/server/platform/http/route';
import { eventReader } from '@/ui/event-source';
import { DEMO_PASSWORD } from '../../tools/launcher/demo-people.mjs';
import { cookieFrom } from './browser';

const HANDLERS: readonly Handler[] = [
  signOut,
  signIn,
  appointment,
  appointments,
  book,
  admit,
  end,
  logEvent,
  join,
  messages,
  sendMessage,
  note,
  writeNote,
  presence,
  consultation,
  signals,
  signal,
  checkIn,
  queue,
  chart,
  record,
  doctor,
  slots,
  doctors,
];

type Reply = Record<string, unknown>;
export type VisitBrowser = {
  signIn: (identifier: string) => Promise<void>;
  get: (path: string) => Promise<Reply>;
  /** With `key`, as what must not be done twice is sent: under an idempotency key of its own. */
  post: (path: string, body?: unknown, key?: 'key') => Promise<Reply>;
  put: (path: string, body: unknown) => Promise<Reply>;
  /** Follows a live resource until the page is left; a stream that is closed is opened again from what was seen last. */
  follow: (pathAfter: (lastEventId: string) => string) => void;
  /** How much the stream whose path begins so has told: items of a list, or events. */
  heard: (path: string) => number;
  leavePage: () => void;
};

/** A browser as a visit needs it: a session cookie, requests as our pages send them, event streams. */
export function visitBrowser(): VisitBrowser {
  let cookie = '';
  let page = new AbortController();
  let keys = 0;
  const told = new Map<string, number>();

  async function send(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> {
    const headers = new Headers({ host: 'clinic.test', accept: 'application/json', ...(cookie !== '' && { cookie }), ...more });
    if (method !== 'GET')
      for (const [name, value] of [
        ['origin', 'http://clinic.test'],
        ['sec-fetch-site', 'same-origin'],
      ] as const)
        headers.set(name, value);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init = { method, headers, signal: page.signal, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return handlerOf(method, path)(new Request(`http://clinic.test${path}`, init));
  }

  async function ask(method: string, path: string, body?: unknown, more?: Record<string, string>): Promise<Reply> {
    const response = await send(method, path, body, more);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    if (path.startsWith('/api/auth/session')) cookie = cookieFrom(response.headers);
    return JSON.parse(text) as Reply;
  }

  async function read(pathAfter: (lastEventId: string) => string, { signal: left }: AbortController): Promise<void> {
    let last = '0';
    while (!left.aborted) {
      const path = pathAfter(last);
      const more = { accept: 'text/event-stream', ...(last !== '0' && { 'last-event-id': last }) };
      const response = await send('GET', path, undefined, more);
      if (!response.ok || response.body === null) return;
      const hear = eventReader((text, id) => {
        last = id ?? last;
        const { items } = JSON.parse(text) as { items?: unknown[] };
        const name = path.split('?')[0] ?? '';
        // A page of messages is whole each time; of signals each event brings what is new.
        const before = name.endsWith('/messages') ? 0 : (told.get(name) ?? 0);
        told.set(name, before + (items?.length ?? 1));
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) hear(next.value);
    }
  }

  return {
    async signIn(identifier) {
      await ask('POST', '/api/auth/session', { identifier, password: DEMO_PASSWORD });
    },
    get: (path) => ask('GET', path),
    post: (path, body, key) => ask('POST', path, body, key && { 'idempotency-key': `key ${String((keys += 1))}` }),
    put: (path, body) => ask('PUT', path, body),
    follow(pathAfter) {
      // A refusal at the end of the visit ends the reading, as it does in the browser.
      void read(pathAfter, page).catch(() => undefined);
    },
    heard: (path) => told.get(path) ?? 0,
    leavePage() {
      page.abort();
      page = new AbortController();
    },
  };
}

function handlerOf(method: string, path: string): Handler {
  const [name = ''] = path.split('?');
  const fits = (pattern: string) => new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(name);
  const handlers = HANDLERS.flatMap((handler) => [handler, ...Object.values(handler.forms ?? {})]);
  const found = handlers.find(({ endpoint }) => endpoint?.method === method && fits(endpoint.path));
  if (!found) throw new Error(`no handler for ${method} ${path}`);
  return found;
}
