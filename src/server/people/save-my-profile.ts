import type { MyProfile } from '@/domain/people/api';
import { CaregiverProfileEdit } from '@/domain/people/caregiver-profile';
import { DoctorProfileEdit } from '@/domain/people/doctor-profile';
import { PatientProfileEdit } from '@/domain/people/patient-profile';
import { PharmacyProfileEdit } from '@/domain/people/pharmacy-profile';
import { problem } from '@/domain/shared/problem';
import { completeAddresses } from '@/server/places/complete-address';
import { completePharmacyPlace, completePosition } from '@/server/places/complete-position';
import { caller, type Ctx } from '@/server/platform/ctx';
import { saveCaregiverProfile } from './save-caregiver-profile';
import { saveDoctorProfile } from './save-doctor-profile';
import { savePatientProfile } from './save-patient-profile';
import { savePharmacyProfile } from './save-pharmacy-profile';

/**
 * Saves the caller's profile with the schema of their role; the district, the state and the place on the map follow from the PIN
 * code where they were left empty. Throws `changed-meanwhile`, `bad-request` for a pharmacy at no place, and `not-allowed` for an
 * admin, who has none.
 */
export async function saveMyProfile(ctx: Ctx, edit: unknown): Promise<MyProfile> {
  switch (caller(ctx).role) {
    case 'patient':
      return savePatientProfile(ctx, await completeAddresses(ctx, PatientProfileEdit.parse(edit)));
    case 'caregiver':
      return saveCaregiverProfile(ctx, await completeAddresses(ctx, CaregiverProfileEdit.parse(edit)));
    case 'doctor':
      return saveDoctorProfile(ctx, await completeDoctor(ctx, DoctorProfileEdit.parse(edit)));
    case 'pharmacy':
      return savePharmacyProfile(ctx, await completePharmacyPlace(ctx, PharmacyProfileEdit.parse(edit)));
    case 'admin':
      throw problem('not-allowed');
  }
}

async function completeDoctor(ctx: Ctx, edit: DoctorProfileEdit): Promise<DoctorProfileEdit> {
  return completePosition(ctx, await completeAddresses(ctx, edit), edit.clinicAddress);
}
