import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Address, LanguageId, PhoneField, distinct } from './person';
import { Instant, Version, line } from '@/domain/shared/primitives';

const CaregiverFields = z.object({
  name: line(120),
  contactPhone: PhoneField.optional(),
  address: Address.optional(),
  languages: distinct(LanguageId, 10).default([]),
});

/** The body of `PUT /api/profile/me` from a caregiver; `version` is the one last read, 0 or absent before the first save. */
export const CaregiverProfileEdit = CaregiverFields.extend({ version: z.int().min(0).default(0) });
export type CaregiverProfileEdit = z.infer<typeof CaregiverProfileEdit>;

/** A stored caregiver profile, under the person's own id. Care links are stored separately. */
export const CaregiverProfile = CaregiverFields.extend({
  id: idOf('usr'),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type CaregiverProfile = z.infer<typeof CaregiverProfile>;
