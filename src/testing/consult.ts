import { POST as admit } from '@/app/api/consultations/[id]/admit/route';
import { POST as end } from '@/app/api/consultations/[id]/end/route';
import { POST as join } from '@/app/api/consultations/[id]/join/route';
import { POST as leave } from '@/app/api/consultations/[id]/leave/route';
import { POST as noShow } from '@/app/api/consultations/[id]/no-show/route';
import { POST as presence } from '@/app/api/consultations/[id]/presence/route';
import { POST as checkIn } from '@/app/api/consultations/route';
import type { Handler } from '@/server/platform/http/route';
import { bookSlot } from './book';
import type { Clinic, Got } from './clinic';

/** When check-in opens for half past nine. */
export const QUARTER_PAST_NINE = '2026-01-05T03:45:00.000Z';

const HANDLERS = { admit, end, join, leave, presence, 'no-show': noShow } satisfies Record<string, Handler>;

/** Sends one of the calls without a body about a consultation. */
export function callAs(
  clinic: Clinic,
  as: string,
  what: keyof typeof HANDLERS,
  id: string,
  headers?: Record<string, string>,
): Promise<Got> {
  return clinic.call(HANDLERS[what], { as, method: 'POST', path: `/api/consultations/${id}/${what}`, ...(headers && { headers }) });
}

/** Checks in through the real door. */
export function checkInAs(clinic: Clinic, appointmentId: string, as = 'asha@demo.test', headers?: Record<string, string>): Promise<Got> {
  return clinic.call(checkIn, { as, path: '/api/consultations', body: { appointmentId }, ...(headers && { headers }) });
}

export type Meeting = { id: string; appointmentId: string };
type VisitOverrides = {
  as?: string;
  patientId?: string;
  doctor?: string;
  startsAt?: string;
  mode?: string;
  reason?: string;
  check?: { text: string; share: boolean };
  now?: string;
};

/** Somebody who waits for a doctor, since a quarter past nine unless it is another time `now`. */
export async function startWaiting(
  clinic: Clinic,
  { as = 'asha@demo.test', now = QUARTER_PAST_NINE, ...overrides }: VisitOverrides = {},
): Promise<Meeting> {
  const { id: appointmentId } = await bookSlot(clinic, { as, ...overrides });
  clinic.at(now);
  return { id: idIn(await checkInAs(clinic, appointmentId, as)), appointmentId };
}

/** Somebody whom Dr. Kaur has let in. */
export async function admitted(clinic: Clinic, overrides: VisitOverrides = {}): Promise<Meeting> {
  const meeting = await startWaiting(clinic, overrides);
  idIn(await callAs(clinic, overrides.doctor ?? 'kaur@demo.test', 'admit', meeting.id));
  return meeting;
}

/** A call in which both are. */
export async function inCall(clinic: Clinic, overrides: VisitOverrides = {}): Promise<Meeting> {
  const meeting = await admitted(clinic, overrides);
  for (const person of [overrides.as ?? 'asha@demo.test', overrides.doctor ?? 'kaur@demo.test']) {
    const { status, text } = await callAs(clinic, person, 'join', meeting.id);
    if (status !== 200) throw new Error(`not joined: ${text}`);
  }
  return meeting;
}

function idIn({ status, body, text }: Got): string {
  if (status >= 300) throw new Error(`refused: ${text}`);
  return String(body['id']);
}
