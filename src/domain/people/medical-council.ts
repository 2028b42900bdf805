import { z } from 'zod';

/**
 * The councils a doctor in India can be registered with, under the codes by which the Indian Medical Register of the National
 * Medical Commission is searched (nmc.org.in, Indian Medical Register, as of October 2026; read from a secondary copy). Under
 * the NMC Act 2019 doctors register with a state's council and the NMC keeps the national register; MCI is for registrations
 * with the former Medical Council of India. Council names are proper names and not translated.
 */
export const MEDICAL_COUNCILS = [
  { id: 'AND', name: 'Andhra Pradesh Medical Council', state: 'Andhra Pradesh' },
  { id: 'ARU', name: 'Arunachal Pradesh Medical Council', state: 'Arunachal Pradesh' },
  { id: 'ASS', name: 'Assam Medical Council', state: 'Assam' },
  { id: 'BIH', name: 'Bihar Medical Council', state: 'Bihar' },
  { id: 'CHA', name: 'Chhattisgarh Medical Council', state: 'Chhattisgarh' },
  { id: 'DEL', name: 'Delhi Medical Council', state: 'Delhi' },
  { id: 'GOA', name: 'Goa Medical Council', state: 'Goa' },
  { id: 'GUJ', name: 'Gujarat Medical Council', state: 'Gujarat' },
  { id: 'HAR', name: 'Haryana Medical Council', state: 'Haryana' },
  { id: 'HIM', name: 'Himachal Pradesh Medical Council', state: 'Himachal Pradesh' },
  { id: 'JAM', name: 'Jammu & Kashmir Medical Council', state: 'Jammu and Kashmir' },
  { id: 'JHA', name: 'Jharkhand Medical Council', state: 'Jharkhand' },
  { id: 'KAR', name: 'Karnataka Medical Council', state: 'Karnataka' },
  { id: 'MAD', name: 'Madhya Pradesh Medical Council', state: 'Madhya Pradesh' },
  { id: 'MAH', name: 'Maharashtra Medical Council', state: 'Maharashtra' },
  { id: 'MAN', name: 'Manipur Medical Council', state: 'Manipur' },
  { id: 'MCI', name: 'National Medical Commission (formerly Medical Council of India)', state: 'India' },
  { id: 'MIZ', name: 'Mizoram Medical Council', state: 'Mizoram' },
  { id: 'NAG', name: 'Nagaland Medical Council', state: 'Nagaland' },
  { id: 'ORI', name: 'Odisha Council of Medical Registration', state: 'Odisha' },
  { id: 'PUN', name: 'Punjab Medical Council', state: 'Punjab' },
  { id: 'RAJ', name: 'Rajasthan Medical Council', state: 'Rajasthan' },
  { id: 'SIK', name: 'Sikkim Medical Council', state: 'Sikkim' },
  { id: 'TAM', name: 'Tamil Nadu Medical Council', state: 'Tamil Nadu' },
  { id: 'TC', name: 'Travancore Cochin Medical Council', state: 'Kerala' },
  { id: 'TEL', name: 'Telangana State Medical Council', state: 'Telangana' },
  { id: 'TRI', name: 'Tripura State Medical Council', state: 'Tripura' },
  { id: 'UP', name: 'Uttar Pradesh Medical Council', state: 'Uttar Pradesh' },
  { id: 'UTT', name: 'Uttarakhand Medical Council', state: 'Uttarakhand' },
  { id: 'WES', name: 'West Bengal Medical Council', state: 'West Bengal' },
] as const;

export const MedicalCouncilId = z.enum(
  MEDICAL_COUNCILS.map((council) => council.id),
  'not-one-of',
);
export type MedicalCouncilId = z.infer<typeof MedicalCouncilId>;

/** The public search of the national register, which lists the doctors of all councils. */
export const INDIAN_MEDICAL_REGISTER_URL = 'https://www.nmc.org.in/information-desk/indian-medical-register/';

/** The council's name as its certificates print it; the id itself when it is unknown, as in an old document. */
export function councilName(id: string): string {
  return MEDICAL_COUNCILS.find((council) => council.id === id)?.name ?? id;
}
