import { z } from 'zod';
import { AbhaAddress, AbhaNumber } from './abha';
import { idOf } from '@/domain/shared/ids';
import { Address, BirthDate, BloodGroup, PhoneField, Sex, distinct } from './person';
import { Instant, Version, line } from '@/domain/shared/primitives';

/** Whom to call when the patient cannot speak. */
const EmergencyContact = z.object({ name: line(120), relation: line(60).optional(), phone: PhoneField });
type EmergencyContact = z.infer<typeof EmergencyContact>;

/** A patient's profile. Only the name is required: care must not wait for a form. */
const PatientFields = z.object({
  name: line(120),
  bornOn: BirthDate.optional(),
  sex: Sex.optional(),
  address: Address.optional(),
  contactPhone: PhoneField.optional(),
  abhaNumber: AbhaNumber.optional(),
  abhaAddress: AbhaAddress.optional(),
  allergies: distinct(line(120), 50).default([]),
  conditions: distinct(line(120), 50).default([]),
  bloodGroup: BloodGroup.optional(),
  emergencyContact: EmergencyContact.optional(),
});

/** The body of `PUT /api/profile/me` from a patient; `version` is the one last read, 0 or absent before the first save. */
export const PatientProfileEdit = PatientFields.extend({ version: z.int().min(0).default(0) });
export type PatientProfileEdit = z.infer<typeof PatientProfileEdit>;

/** A stored patient profile, under the person's own id. */
export const PatientProfile = PatientFields.extend({
  id: idOf('usr'),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type PatientProfile = z.infer<typeof PatientProfile>;
