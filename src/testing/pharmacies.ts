import { ownOrganisationId } from '@/domain/organisations/schema';
import type { StockEdit } from '@/domain/pharmacies/schema';
import { setStock } from '@/server/pharmacies/change-stock';
import type { Clinic } from './clinic';

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
