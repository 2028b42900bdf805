import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { DoctorTranslations } from './doctor-texts';
import { MedicalCouncilId } from './medical-council';
import { Address, LanguageId, PhoneField, distinct } from './person';
import { Instant, Paise, Position, Version, line, prose } from '@/domain/shared/primitives';
import { SpecialtyId } from './specialty';

export const EXPERIENCE_YEARS_MAX = 70;

/**
 * A doctor's profile. The registration number and the council are what an admin verifies, and are shown wherever the doctor is
 * (Telemedicine Practice Guidelines 2020: the registration number is displayed to patients).
 */
const DoctorFields = z.object({
  name: line(120),
  specialties: distinct(SpecialtyId, 5).pipe(z.array(SpecialtyId).min(1, 'required')),
  qualifications: distinct(line(80), 10).default([]),
  registrationNumber: line(40),
  council: MedicalCouncilId,
  experienceYears: z.int().min(0).max(EXPERIENCE_YEARS_MAX),
  languages: distinct(LanguageId, 10).pipe(z.array(LanguageId).min(1, 'required')),
  clinicName: line(120),
  clinicAddress: Address,
  position: Position.optional(),
  contactPhone: PhoneField.optional(),
  /** What a patient pays for one appointment; 0 is free of charge. */
  feePaise: Paise,
  bio: prose(2000).default(''),
  translations: DoctorTranslations.optional(),
});

const PAISE_PER_RUPEE = 100;

/**
 * The body of `PUT /api/profile/me` from a doctor; `version` is the one last read, 0 or absent before the first save. A form
 * without JavaScript cannot convert the fee, so it may be given in rupees instead, with at most two decimals.
 */
export const DoctorProfileEdit = DoctorFields.extend({
  version: z.int().min(0).default(0),
  feePaise: Paise.optional(),
  feeRupees: z
    .number()
    .min(0)
    .max(1_000_000)
    .multipleOf(1 / PAISE_PER_RUPEE, 'wrong-format')
    .optional(),
})
  .refine(({ feePaise, feeRupees }) => feePaise !== undefined || feeRupees !== undefined, { path: ['feePaise'], error: 'required' })
  .transform(({ feeRupees = 0, feePaise = Math.round(feeRupees * PAISE_PER_RUPEE), ...edit }) => ({ ...edit, feePaise }));
export type DoctorProfileEdit = z.infer<typeof DoctorProfileEdit>;

const VERIFICATIONS = ['pending', 'approved', 'rejected'] as const;
export const Verification = z.enum(VERIFICATIONS);
export type Verification = z.infer<typeof Verification>;

/** A stored doctor profile, under the person's own id. */
export const DoctorProfile = DoctorFields.extend({
  id: idOf('usr'),
  orgId: idOf('org'),
  /** The file of the portrait everybody may see. */
  portraitId: idOf('fil').optional(),
  verification: Verification,
  verifiedBy: idOf('usr').optional(),
  verifiedAt: Instant.optional(),
  /** The admin's note on the decision, visible to the doctor. */
  verificationNote: prose(1000).optional(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type DoctorProfile = z.infer<typeof DoctorProfile>;

/** The public fields of a verified doctor; without the private telephone number and the admin's note. */
export const PublicDoctor = DoctorProfile.pick({
  id: true,
  orgId: true,
  portraitId: true,
  name: true,
  specialties: true,
  qualifications: true,
  registrationNumber: true,
  council: true,
  experienceYears: true,
  languages: true,
  clinicName: true,
  clinicAddress: true,
  position: true,
  feePaise: true,
  bio: true,
  translations: true,
});
export type PublicDoctor = z.infer<typeof PublicDoctor>;

/** Whether an edit changes verified facts, so that the doctor must be verified again. */
export function needsNewVerification(
  before: Pick<DoctorProfile, 'name' | 'registrationNumber' | 'council'>,
  after: Pick<DoctorProfile, 'name' | 'registrationNumber' | 'council'>,
): boolean {
  return before.registrationNumber !== after.registrationNumber || before.council !== after.council || before.name !== after.name;
}
