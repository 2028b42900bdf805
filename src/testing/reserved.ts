import { afterEach, beforeEach } from 'vitest';
import type { Handler } from '@/server/platform/http/route';
import { openClinic, type Clinic, type Got } from './clinic';
import { reserve, stockUp } from './pharmacies';

/** Before each test of a file: a clinic in which Asha has reserved ten of Gupta's thirty. What a step of the reservation is called with. */
export function reservedBefore(handler: Handler, step: string) {
  let clinic: Clinic;
  let path: string;
  beforeEach(async () => {
    clinic = await openClinic();
    await stockUp(clinic);
    path = `/api/pharmacy/reservations/${await reserve(clinic)}/${step}`;
  });
  afterEach(() => clinic.close());
  return {
    send: (as: string, body: object): Promise<Got> => clinic.call(handler, { as, path, body }),
    sendForm: (as: string, form: Record<string, string>): Promise<Got> => clinic.call(handler, { as, path, form }),
  };
}
