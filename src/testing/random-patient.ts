import { randomUUID } from 'node:crypto';
import type { Patient } from './disk-clinic';
import { post, type HttpResult } from './http-client';

type KnownAppointment = { id: string; version: number; status: string; startsAt: string };
type PatientRequest = {
  action: 'book' | 'reschedule' | 'cancel';
  path: string;
  body: Record<string, unknown>;
  key: string;
  about: string | null;
};

export type RandomPatient = {
  patient: Patient;
  /** Every appointment as the last acknowledged answer gave it. */
  acknowledged: ReadonlyMap<string, KnownAppointment>;
  /** What was asked and never answered: it may have happened or not. */
  unanswered: () => PatientRequest | null;
  /** How many changes were acknowledged so far. */
  changes: () => number;
  /** Asks again what was not answered, and goes on until the line breaks. */
  live: (url: string) => Promise<void>;
  /** Asks again, with the same key, what was not answered. */
  retryUnanswered: (url: string) => Promise<HttpResult | null>;
};

/** Somebody who books, moves and cancels without pause, and remembers every word the server gave them. */
export function randomPatient(patient: Patient, doctorId: string, anySlot: () => string, random: () => number): RandomPatient {
  const acknowledged = new Map<string, KnownAppointment>();
  let current: KnownAppointment | null = null;
  let unanswered: PatientRequest | null = null;
  let changes = 0;

  function nextWish(): PatientRequest {
    const key = randomUUID();
    if (current === null) {
      return {
        action: 'book',
        path: '/api/appointments',
        body: { doctorId, startsAt: anySlot(), mode: 'audio', reason: '' },
        key,
        about: null,
      };
    }
    const { id, version } = current;
    const action = random() < 0.6 ? 'reschedule' : 'cancel';
    const body = action === 'cancel' ? { version, reason: 'Feeling better' } : { version, startsAt: anySlot() };
    return { action, path: `/api/appointments/${id}/${action}`, body, key, about: id };
  }

  async function send(url: string, patientRequest: PatientRequest): Promise<HttpResult> {
    unanswered = patientRequest;
    const result = await post(url, patient, patientRequest.path, patientRequest.body, patientRequest.key);
    unanswered = null;
    if (result.status < 300) remember(result);
    else if (result.code !== 'slot-taken') throw new Error(`${patientRequest.action}: ${result.text}`);
    return result;
  }

  function remember({ body }: HttpResult): void {
    const { id, version, status, startsAt } = body as KnownAppointment;
    current = status === 'booked' ? { id, version, status, startsAt } : null;
    acknowledged.set(id, { id, version, status, startsAt });
    changes += 1;
  }

  async function retryUnanswered(url: string): Promise<HttpResult | null> {
    return unanswered === null ? null : send(url, unanswered);
  }

  return {
    patient,
    acknowledged,
    unanswered: () => unanswered,
    retryUnanswered,
    changes: () => changes,
    async live(url) {
      try {
        await retryUnanswered(url);
        for (;;) await send(url, nextWish());
      } catch (error) {
        // The line is dead: fetch says so with a TypeError, and so does an answer that was cut in the middle.
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      }
    },
  };
}
