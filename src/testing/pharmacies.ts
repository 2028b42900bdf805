import { ownOrganisationId } from '@/domain/organisations/schema';
import type { StockEdit } from '@/domain/pharmacies/schema';
import { setStock } from '@/server/pharmacies/change-stock';
import { POST as importStock } from '@/app/api/pharmacy/[id]/stock/import/route';
import type { Clinic, Got } from './clinic';
import { reserveMedicines } from '@/server/reservations/reserve-medicines';

export const GUPTA = 'gupta@demo.test';
export const PARACETAMOL = 'paracetamol-500-mg-tablet';

/** The id of the pharmacy that somebody of the demo runs. */
export function pharmacyOf(clinic: Clinic, identifier: string): string {
  return ownOrganisationId(clinic.idOf(identifier));
}

/** Puts a medicine on a shelf that does not have it yet: thirty at two rupees, unless said otherwise. */
export async function stockUp(clinic: Clinic, identifier = GUPTA, medicine = PARACETAMOL, facts: Partial<StockEdit> = {}): Promise<void> {
  await setStock(clinic.as(identifier), pharmacyOf(clinic, identifier), medicine, {
    quantity: 30,
    lowAt: 10,
    pricePaise: 200,
    version: 0,
    ...facts,
  });
}

type SentStockFile = { as?: string; to?: string; query?: string; type?: string; headers?: Record<string, string> };

/** Sends a stock file to a pharmacy, as its own people unless said otherwise. */
export async function sendStockFile(
  clinic: Clinic,
  file: string | Uint8Array<ArrayBuffer> | FormData,
  { as = GUPTA, to = pharmacyOf(clinic, as), query = '', type = 'text/csv', headers = {} }: SentStockFile = {},
): Promise<Got> {
  const sent = new Headers({ host: 'clinic.test', ...headers });
  if (!(file instanceof FormData)) sent.set('content-type', type);
  if (as !== '') sent.set('authorization', `Bearer ${await clinic.tokenOf(as)}`);
  const response = await importStock(
    new Request(`http://clinic.test/api/pharmacy/${to}/stock/import${query}`, {
      method: 'POST',
      headers: sent,
      body: file,
    }),
  );
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Got['body']) };
}

type Wanted = { as?: string; shop?: string; medicine?: string; quantity?: number; patientId?: string };

/** Reserves ten of paracetamol at Gupta's shop for Asha, unless said otherwise; returns the reservation's id. */
export async function reserve(clinic: Clinic, wanted: Wanted = {}): Promise<string> {
  const { as = 'asha@demo.test', shop = GUPTA, medicine: medicineId = PARACETAMOL, quantity = 10, patientId } = wanted;
  const items = [{ medicineId, quantity }];
  const { id } = await reserveMedicines(clinic.as(as), { pharmacyId: pharmacyOf(clinic, shop), items, patientId });
  return id;
}
