import { POST as ingest } from '@/app/api/iot/data/batch/route';
import { POST as register } from '@/app/api/iot/devices/route';
import { addSeconds } from '@/domain/shared/instant';
import { MONDAY_NINE, type Clinic, type Got } from './clinic';

/** A device of a patient, and what it posts. */
export type TestDevice = { id: string; token: string; post: (readings: readonly unknown[], batchId?: string) => Promise<Got> };

let batches = 0;

/** Registers a device for somebody as they would. */
export async function openDevice(clinic: Clinic, as: string): Promise<TestDevice> {
  const { body } = await clinic.call(register, { as, path: '/api/iot/devices', body: { name: 'Kitchen box', kind: 'gateway' } });
  const token = String(body['token']);
  const post: TestDevice['post'] = (readings, batchId = `batch-${(batches += 1)}`) => postAs(clinic, token, { batchId, readings });
  return { id: (body['device'] as { id: string }).id, token, post };
}

/** Posts a body with a token, whatever they are. */
export function postAs(clinic: Clinic, token: string, body: unknown): Promise<Got> {
  return clinic.call(ingest, { path: '/api/iot/data/batch', body, headers: { authorization: `Bearer ${token}` } });
}

/** So many minutes before the clinic's clock stands. */
export function minutesAgo(minutes: number): string {
  return addSeconds(MONDAY_NINE, -60 * minutes);
}

export function pulse(value: number, measuredAt = MONDAY_NINE) {
  return { metric: 'heart_rate', value, unit: 'bpm', measuredAt };
}

export function pressure(systolic: number, diastolic: number, measuredAt = MONDAY_NINE) {
  return { metric: 'blood_pressure', value: { systolic, diastolic }, unit: 'mmHg', measuredAt };
}

/** The token with one letter of its secret changed. */
export function otherSecret(token: string): string {
  return `${token.slice(0, -8)}${token.at(-8) === 'A' ? 'B' : 'A'}${token.slice(-7)}`;
}
