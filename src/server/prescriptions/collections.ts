import { z } from 'zod';
import { ChangeRequest } from '@/domain/prescriptions/change-request';
import { RxFavourite } from '@/domain/prescriptions/favourite-api';
import { PrescribedItem, Prescription, RxText } from '@/domain/prescriptions/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** What a doctor writes during a visit, under the consultation's id. `signedVersion` is the version that was signed last. */
export const prescriptionDrafts = collection({
  name: 'prescription_drafts',
  schema: z.object({
    id: idOf('con'),
    patientId: idOf('usr'),
    doctorId: idOf('usr'),
    text: RxText,
    version: Version,
    signedAs: idOf('rx').optional(),
    signedVersion: z.int().optional(),
    /** The prescription it is to replace, and the question of a pharmacy it answers, until it is signed. */
    replaces: idOf('rx').optional(),
    requestId: idOf('rxc').optional(),
    createdAt: Instant,
    updatedAt: Instant,
  }),
  clinical: true,
  sealed: ['text'],
});
export type StoredDraft = z.infer<typeof prescriptionDrafts.schema>;

/**
 * What was signed, and what became of it. `number` and `codeEnd` are what a paper is found by; whoever knows one of them holds the
 * paper, so they are sealed.
 */
export const prescriptions = collection({
  name: 'prescriptions',
  schema: Prescription.extend({ keyId: z.string(), codeEnd: z.string() }),
  clinical: true,
  sealed: [...(['number', 'code', 'codeEnd', 'patient', 'diagnoses', 'items', 'advice', 'tests', 'overrides', 'cancelReason'] as const)],
  blind: ['number', 'codeEnd'],
  indexes: [['patientId', '-issuedAt'], ['doctorId', '-issuedAt'], ['doctorId', 'patientId', '-issuedAt'], ['number'], ['codeEnd']],
});
export type StoredPrescription = z.infer<typeof prescriptions.schema>;

/** What pharmacies have handed over, one document each time. */
export const dispenses = collection({
  name: 'dispenses',
  schema: z.object({
    id: idOf('dsp'),
    prescriptionId: idOf('rx'),
    patientId: idOf('usr'),
    pharmacyId: idOf('org'),
    byUser: idOf('usr'),
    at: Instant,
    patientName: z.string(),
    prescriberName: z.string(),
    prescriberAddress: z.string(),
    /** Whether it belongs into the register of Schedule H1. */
    hasH1: z.boolean(),
    items: z.array(
      z.object({
        ...PrescribedItem.pick({ generic: true, brand: true, strength: true, form: true, schedule: true }).shape,
        item: z.int().min(0),
        quantity: z.int().min(1),
        batch: z.string().optional(),
      }),
    ),
  }),
  clinical: true,
  sealed: ['items', 'patientName', 'prescriberName', 'prescriberAddress'],
  indexes: [
    ['prescriptionId', 'at'],
    ['pharmacyId', '-at'],
    ['pharmacyId', 'hasH1', '-at'],
  ],
});

export type StoredDispense = z.infer<typeof dispenses.schema>;

/** The keys that codes are signed with, under the id that stands in the codes. The newest signs, all verify. */
export const signingKeys = collection({
  name: 'prescription_keys',
  schema: z.object({ id: z.string(), publicKey: z.string(), privateKey: z.string(), createdAt: Instant }),
  sealed: ['privateKey'],
  indexes: [['-createdAt']],
});
export type SigningKey = z.infer<typeof signingKeys.schema>;

/** Links that open one prescription; of the token there is only a keyed hash. */
export const rxLinks = collection({
  name: 'prescription_links',
  schema: z.object({
    id: idOf('rxl'),
    prescriptionId: idOf('rx'),
    patientId: idOf('usr'),
    tokenHash: z.string(),
    createdBy: idOf('usr'),
    createdAt: Instant,
    expiresAt: Instant,
    revokedAt: Instant.optional(),
  }),
  clinical: true,
  indexes: [['prescriptionId', '-createdAt']],
});

/** What pharmacists ask doctors about prescriptions. */
export const changeRequests = collection({
  name: 'prescription_change_requests',
  schema: ChangeRequest.extend({
    askedBy: idOf('usr'),
    /** The doctor while it is open, nobody afterwards. */
    waitsFor: z.array(idOf('usr')),
  }),
  clinical: true,
  sealed: [...(['number', 'patientName', 'medicine', 'note', 'offered', 'answer', 'replacedByNumber'] as const)],
  indexes: [
    ['prescriptionId', '-createdAt'],
    ['prescriptionId', 'state'],
    ['pharmacyId', '-createdAt'],
    ['doctorId', '-createdAt'],
    ['doctorId', 'state', '-createdAt'],
    ['state', 'expiresAt'],
    ['waitsFor'],
  ],
});
export type StoredChangeRequest = z.infer<typeof changeRequests.schema>;

/** Sets of medicines that doctors and clinics keep under names. Nobody's health stands in them. */
export const rxFavourites = collection({
  name: 'prescription_favourites',
  schema: RxFavourite,
  sealed: ['items'],
  indexes: [['ownerId'], ['orgId']],
});
