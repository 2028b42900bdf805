import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { Order, PageQuery, pageOf } from '@/domain/shared/primitives';
import { Medicine, MedicineEdit, MedicineId, MedicineVersion, SCHEDULES } from './schema';

/** `master` is the order of the master, or with a query the best match first. */
export const MEDICINE_SORTS = ['master', 'name'] as const;
export const MedicineQuery = PageQuery.extend({
  q: z.string().trim().max(100, 'too-long').default(''),
  schedule: z.enum(SCHEDULES, 'not-one-of').optional(),
  reviewed: z.stringbool().optional(),
  sort: z.enum(MEDICINE_SORTS, 'not-one-of').default('master'),
  order: Order.default('asc').describe('of names only'),
});
export type MedicineQuery = z.infer<typeof MedicineQuery>;

/** A medicine as search shows it. `brand` is the brand that was asked for, or else the best known one. */
export const FoundMedicine = Medicine.pick({
  id: true,
  generic: true,
  names: true,
  brands: true,
  strength: true,
  form: true,
  schedule: true,
  teleList: true,
  confidence: true,
  reviewedBy: true,
}).extend({ brand: z.string().optional() });
export type FoundMedicine = z.infer<typeof FoundMedicine>;

const NamedMedicine = Medicine.pick({ id: true, generic: true, names: true, brands: true, strength: true, form: true });

const ById = z.object({ id: MedicineId });

export const medicineApi = {
  search: endpoint({
    method: 'GET',
    path: '/api/medicines',
    access: 'anyone',
    limit: 'read',
    summary: 'The medicine master. q understands generic and brand names, roughly spelt, in en, hi and pa, with or without a strength.',
    query: MedicineQuery,
    reply: pageOf(FoundMedicine),
    status: [200],
  }),
  names: endpoint({
    method: 'GET',
    path: '/api/medicine-names',
    access: 'anyone',
    limit: 'read',
    summary: 'What all medicines of the master are called, to recognise them without asking for each.',
    reply: z.object({ items: z.array(NamedMedicine) }),
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/medicines/{id}',
    access: 'anyone',
    limit: 'read',
    summary: 'One strength of one medicine.',
    params: ById,
    reply: Medicine,
    status: [200],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/admin/medicines/{id}',
    access: ['admin'],
    limit: 'write',
    summary: 'Correct an entry of the medicine master, with a reason.',
    params: ById,
    body: MedicineEdit,
    reply: Medicine,
    status: [200],
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/admin/medicines/{id}/versions',
    access: ['admin'],
    limit: 'read',
    summary: 'The changes of an entry, newest first: who, when, why and what.',
    params: ById,
    query: PageQuery,
    reply: pageOf(MedicineVersion),
    status: [200],
  }),
};
