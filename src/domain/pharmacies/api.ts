import { z } from 'zod';
import { MedicineId } from '@/domain/medicines/schema';
import { PharmacyFields, PharmacyProfileEdit } from '@/domain/people/pharmacy-profile';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Order, Paise, PageQuery, Version, pageOf, prose } from '@/domain/shared/primitives';
import { stockImportApi } from './import-api';
import { Pharmacy, PublicPharmacy, StockChange, StockEdit, StockRow, StockState } from './schema';

/** A pharmacy as its own people and the platform's admin see it; to others without the licence number. */
export const PharmacyPage = PublicPharmacy.extend(Pharmacy.pick({ licenceNumber: true, licenceNote: true, version: true }).partial().shape);
export type PharmacyPage = z.infer<typeof PharmacyPage>;

/** A pharmacy as the admin sees it in the list: how fresh its stock is. */
export const AdminPharmacy = Pharmacy.extend({ stockUpdatedAt: Instant.nullable() });
export type AdminPharmacy = z.infer<typeof AdminPharmacy>;

export const PHARMACY_SORTS = ['createdAt', 'name'] as const;
export const PharmacyListQuery = PageQuery.extend({
  licence: z.enum(['pending', 'approved', 'rejected'], 'not-one-of').optional(),
  sort: z.enum(PHARMACY_SORTS, 'not-one-of').default('createdAt'),
  order: Order.default('desc'),
});
export type PharmacyListQuery = z.infer<typeof PharmacyListQuery>;

export const LicenceBody = z
  .object({ decision: z.enum(['approved', 'rejected'], 'not-one-of'), note: prose(500).default(''), version: Version.optional() })
  .superRefine(({ decision, note }, check) => {
    if (decision === 'rejected' && note === '') check.addIssue({ code: 'custom', path: ['note'], message: 'required' });
  });
export type LicenceBody = z.infer<typeof LicenceBody>;

export const STOCK_SORTS = ['title', 'updatedAt'] as const;
/** With `q` the best match comes first, whatever `sort` says. */
export const StockQuery = PageQuery.extend({
  q: z.string().trim().max(100, 'too-long').default(''),
  state: StockState.optional(),
  sort: z.enum(STOCK_SORTS, 'not-one-of').default('title'),
  order: Order.default('asc'),
});
export type StockQuery = z.infer<typeof StockQuery>;

export const RADIUS_KM_USUAL = 10;

export const PharmacyQuery = PageQuery.extend({
  medicine: MedicineId,
  lat: z.coerce.number().min(-90).max(90),
  lng: z.coerce.number().min(-180).max(180),
  radiusKm: z.coerce.number().min(1).max(100).default(RADIUS_KM_USUAL),
  openNow: z.stringbool().default(false),
});
export type PharmacyQuery = z.infer<typeof PharmacyQuery>;

/** A pharmacy that has the medicine. */
export const FoundPharmacy = z.object({
  pharmacy: PublicPharmacy.extend({ openNow: z.boolean() }),
  distanceMetres: z.int().min(0),
  stock: z.object({
    state: StockState,
    quantity: z.int().describe('what nobody has reserved'),
    pricePaise: Paise,
    brand: z.string().optional(),
    updatedAt: Instant,
  }),
});
export type FoundPharmacy = z.infer<typeof FoundPharmacy>;

export const ALERT_KINDS = ['expired', 'out', 'low', 'expiring'] as const;
export const StockAlert = StockRow.extend({ alert: z.enum(ALERT_KINDS), pharmacyId: idOf('org') });
export type StockAlert = z.infer<typeof StockAlert>;

const ById = z.object({ id: idOf('org') });
const OfRow = ById.extend({ medicineId: MedicineId });

export const pharmacyApi = {
  create: endpoint({
    method: 'POST',
    path: '/api/pharmacy',
    access: ['pharmacy', 'admin'],
    limit: 'write',
    summary: 'A pharmacy account opens its own pharmacy; the admin opens one whose people are added to its organisation.',
    body: PharmacyFields,
    reply: Pharmacy,
    status: [201],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}',
    access: 'anyone',
    limit: 'read',
    summary: 'One pharmacy; the licence number only for its own people and the admin.',
    params: ById,
    reply: PharmacyPage,
    status: [200],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/pharmacy/{id}',
    access: ['pharmacy', 'admin'],
    limit: 'write',
    summary: 'Change a pharmacy; another licence number is checked anew.',
    params: ById,
    body: PharmacyProfileEdit,
    reply: Pharmacy,
    status: [200],
  }),
  adminList: endpoint({
    method: 'GET',
    path: '/api/admin/pharmacies',
    access: ['admin'],
    limit: 'read',
    summary: 'All pharmacies, newest first unless `sort` and `order` say otherwise, with when their stock was last changed.',
    query: PharmacyListQuery,
    reply: pageOf(AdminPharmacy),
    status: [200],
  }),
  verify: endpoint({
    method: 'PUT',
    path: '/api/admin/pharmacies/{id}/verify',
    access: ['admin'],
    limit: 'write',
    summary: 'Say whether the licence number is right; a rejected pharmacy is not found.',
    params: ById,
    body: LicenceBody,
    reply: Pharmacy,
    status: [200],
  }),
  stock: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/stock',
    access: 'signed-in',
    limit: 'read',
    summary: 'What a pharmacy has, for its own people.',
    params: ById,
    query: StockQuery,
    reply: pageOf(StockRow),
    status: [200],
  }),
  putStock: endpoint({
    method: 'PUT',
    path: '/api/pharmacy/{id}/stock/{medicineId}',
    access: 'signed-in',
    limit: 'write',
    summary: 'Add or change one row.',
    params: OfRow,
    body: StockEdit,
    reply: StockRow,
    status: [200],
  }),
  removeStock: endpoint({
    method: 'DELETE',
    path: '/api/pharmacy/{id}/stock/{medicineId}',
    access: 'signed-in',
    limit: 'write',
    summary: 'Remove one row that nothing is reserved of.',
    params: OfRow,
    query: z.object({ version: z.coerce.number().pipe(Version).optional() }),
    status: [204],
  }),
  stockChanges: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/stock/{medicineId}/changes',
    access: 'signed-in',
    limit: 'read',
    summary: 'What happened to one row, newest first.',
    params: OfRow,
    query: PageQuery,
    reply: pageOf(StockChange),
    status: [200],
  }),
  alerts: endpoint({
    method: 'GET',
    path: '/api/pharmacy/alerts/low-stock',
    access: ['pharmacy'],
    limit: 'read',
    summary: 'What is low, out, expired or expires within 30 days in the caller’s pharmacies.',
    reply: z.object({ items: z.array(StockAlert), on: LocalDate }),
    status: [200],
  }),
  search: endpoint({
    method: 'GET',
    path: '/api/pharmacy/search',
    access: 'anyone',
    limit: 'read',
    summary: 'Who has a medicine near a place, nearest first.',
    query: PharmacyQuery,
    reply: pageOf(FoundPharmacy),
    status: [200],
  }),
  ...stockImportApi,
};
