import { z } from 'zod';
import { UploadLink } from '@/domain/files/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { PageQuery, pageOf } from '@/domain/shared/primitives';
import { AddDocumentBody, HEALTH_DOCUMENT_KINDS, HealthDocument } from './health-document';

const ById = z.object({ id: idOf('fil') });
/** `worker.js` is ours and loads the next two. */
export const HEIC_DECODER_FILES = ['worker.js', 'libheif.js', 'libheif.wasm', 'LICENSE'] as const;

const OWNERS = ['patient', 'caregiver', 'doctor'] as const;

/** The part of `documentApi` that is about the papers of people's health. */
export const healthDocumentApi = {
  addHealth: endpoint({
    method: 'POST',
    path: '/api/documents',
    access: OWNERS,
    limit: 'write',
    summary: 'Ask for a link to upload a paper of a person’s health: a PUT with the headers given, then a confirmation.',
    body: AddDocumentBody,
    reply: z.object({ id: idOf('fil'), upload: UploadLink }),
    status: [201],
  }),
  confirmHealth: endpoint({
    method: 'POST',
    path: '/api/documents/{id}/confirm',
    access: OWNERS,
    limit: 'write',
    // Said twice it is the same; of a refusal, whose commit deletes the file, no reply may be kept.
    keyless: true,
    summary:
      'Say that the bytes have arrived. They are read through, and looked through for viruses where a scanner is configured; from then on the paper is part of the record. While no scanner answers it is `checking`.',
    params: ById,
    reply: HealthDocument,
    status: [200],
  }),
  listHealth: endpoint({
    method: 'GET',
    path: '/api/documents',
    access: OWNERS,
    limit: 'read',
    summary: 'The papers of a person’s health, the latest first, each in its newest version.',
    query: PageQuery.extend({ patientId: idOf('usr').optional(), kind: z.enum(HEALTH_DOCUMENT_KINDS, 'not-one-of').optional() }),
    reply: pageOf(HealthDocument),
    status: [200],
  }),
  lookHealth: endpoint({
    method: 'GET',
    path: '/api/documents/{id}',
    access: OWNERS,
    limit: 'read',
    summary: 'Go to a paper, by a link that ends after five minutes; each look is in the audit trail.',
    params: ById,
    status: [303],
  }),
  decoder: endpoint({
    method: 'GET',
    path: '/api/heic-decoder/{file}',
    access: 'anyone',
    limit: 'read',
    summary: 'A file of the decoder by which a browser turns a HEIC photograph into a JPEG: libheif as it comes, and its licence.',
    params: z.object({ file: z.enum(HEIC_DECODER_FILES) }),
    produces: ['text/javascript', 'application/wasm', 'text/plain'],
    status: [200],
  }),
  removeHealth: endpoint({
    method: 'DELETE',
    path: '/api/documents/{id}',
    access: OWNERS,
    limit: 'write',
    summary: 'Take a paper out of the record; its file is deleted.',
    params: ById,
    status: [204],
  }),
};
