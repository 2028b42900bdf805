import { POST } from '@/app/api/appointments/route';
import type { Clinic, Got } from './clinic';

/** Half past nine on the clinic's Monday, a slot of Dr. Kaur and of Dr. Singh. */
export const HALF_PAST_NINE = '2026-01-05T04:00:00.000Z';

type BookingOverrides = {
  as?: string;
  doctor?: string;
  patientId?: string;
  startsAt?: string;
  mode?: string;
  reason?: string;
  check?: { text: string; share: boolean };
  key?: string;
};

/** Books through the real door. */
export function book(
  clinic: Clinic,
  { as = 'asha@demo.test', doctor = 'kaur@demo.test', key, ...rest }: BookingOverrides = {},
): Promise<Got> {
  return clinic.call(POST, {
    as,
    path: '/api/appointments',
    body: { doctorId: clinic.idOf(doctor), startsAt: HALF_PAST_NINE, mode: 'video', reason: 'Fever since Sunday', ...rest },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
}

/** An appointment that is booked, for tests of what comes after. */
export async function bookSlot(clinic: Clinic, overrides: BookingOverrides = {}): Promise<{ id: string; version: number }> {
  const { status, body, text } = await book(clinic, overrides);
  if (status !== 201) throw new Error(`not booked: ${text}`);
  return { id: String(body['id']), version: Number(body['version']) };
}
