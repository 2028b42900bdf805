import { z } from 'zod';
import { Slot } from '@/domain/scheduling/api';
import { PublicDoctor } from './doctor-profile';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { LanguageId } from './person';
import { Paise, PageQuery, Position, pageOf } from '@/domain/shared/primitives';
import { Specialty, SpecialtyId } from './specialty';

export const DOCTOR_SORTS = ['relevance', 'distance', 'fee', 'next-slot', 'experience'] as const;
export const DoctorSort = z.enum(DOCTOR_SORTS, 'not-one-of');
export type DoctorSort = z.infer<typeof DoctorSort>;

/** `30.3745,76.1531`, as it stands in an address. */
const Near = z
  .string()
  .regex(/^\s*-?\d{1,2}(?:\.\d+)?\s*,\s*-?\d{1,3}(?:\.\d+)?\s*$/, 'wrong-format')
  .transform((text) => {
    const [lat, lng] = text.split(',').map(Number);
    return { lat, lng };
  })
  .pipe(Position);

/** What a search for doctors may ask. Whoever asks how far must say from where. */
export const DoctorQuery = PageQuery.extend({
  q: z.string().max(200, 'too-long').optional(),
  specialty: SpecialtyId.optional(),
  language: LanguageId.optional(),
  near: Near.optional(),
  radiusKm: z.coerce.number().min(1).max(1000).optional(),
  maxFee: z.coerce.number().pipe(Paise).optional().describe('paise'),
  sort: DoctorSort.default('relevance'),
}).superRefine(({ near, radiusKm, sort }, check) => {
  const needsPlace = radiusKm !== undefined || sort === 'distance';
  if (needsPlace && near === undefined) check.addIssue({ code: 'custom', path: ['near'], message: 'required' });
});
export type DoctorQuery = z.infer<typeof DoctorQuery>;

const NextSlot = Slot.nullable().describe('the next free slot within two weeks');

/** A doctor as search shows them. */
export const FoundDoctor = PublicDoctor.extend({
  distanceMetres: z.int().min(0).optional().describe('from `near`'),
  nextSlot: NextSlot,
});
export type FoundDoctor = z.infer<typeof FoundDoctor>;

/** A doctor's own page. */
export const DoctorPage = PublicDoctor.extend({ councilName: z.string(), nextSlot: NextSlot });
export type DoctorPage = z.infer<typeof DoctorPage>;

export const peopleApi = {
  specialties: endpoint({
    method: 'GET',
    path: '/api/specialties',
    anyone: true,
    summary: 'The specialties, with what people call them in three languages.',
    reply: z.object({ items: z.array(Specialty) }),
    status: [200],
  }),
  doctors: endpoint({
    method: 'GET',
    path: '/api/doctors',
    anyone: true,
    summary: 'Verified doctors; q understands names, clinics, specialties and everyday symptom words in en, hi and pa.',
    query: DoctorQuery,
    reply: pageOf(FoundDoctor),
    status: [200],
  }),
  doctor: endpoint({
    method: 'GET',
    path: '/api/doctors/{id}',
    anyone: true,
    summary: 'One verified doctor, with the registration that was verified.',
    params: z.object({ id: idOf('usr') }),
    reply: DoctorPage,
    status: [200],
  }),
};
