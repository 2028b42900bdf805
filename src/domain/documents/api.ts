import { z } from 'zod';
import { Document, DocumentBody } from './schema';
import { healthDocumentApi } from './health-api';
import { endpoint } from '@/domain/shared/endpoint';
import { UploadLink } from '@/domain/files/schema';
import { idOf } from '@/domain/shared/ids';

const ById = z.object({ id: idOf('fil') });

export const documentApi = {
  ...healthDocumentApi,
  list: endpoint({
    method: 'GET',
    path: '/api/profile/me/documents',
    access: ['doctor', 'pharmacy'],
    limit: 'read',
    summary: 'The documents the caller handed in, the oldest first.',
    reply: z.object({ items: z.array(Document) }),
    status: [200],
  }),
  prepare: endpoint({
    method: 'POST',
    path: '/api/profile/me/documents',
    access: ['doctor', 'pharmacy'],
    limit: 'write',
    summary:
      'Ask for a link to upload a document: a PUT with the headers given, then a confirmation. A link asked for before and not used ends.',
    body: DocumentBody,
    reply: z.object({ id: idOf('fil'), upload: UploadLink }),
    status: [201],
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/api/profile/me/documents/{id}/confirm',
    access: ['doctor', 'pharmacy'],
    limit: 'write',
    // Said twice it is the same; of a refusal, whose commit deletes the file, no reply may be kept.
    keyless: true,
    summary: 'Say that the bytes have arrived. They are read through; from then on the document is shown to whoever checks.',
    params: ById,
    reply: Document,
    status: [200],
  }),
  look: endpoint({
    method: 'GET',
    path: '/api/profile/me/documents/{id}',
    access: ['doctor', 'pharmacy'],
    limit: 'read',
    summary: 'Go to the caller’s own document, by a link that ends after five minutes.',
    params: ById,
    status: [303],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/profile/me/documents/{id}',
    access: ['doctor', 'pharmacy'],
    limit: 'write',
    summary: 'Take a document back, unless a decision was made on it.',
    params: ById,
    status: [204],
  }),
  portrait: endpoint({
    method: 'GET',
    path: '/api/portraits/{id}',
    access: 'anyone',
    limit: 'read',
    summary: 'The portrait of a doctor patients can find, as long as it is theirs.',
    params: ById,
    produces: ['image/jpeg'],
    status: [200],
  }),
  lookAsAdmin: endpoint({
    method: 'GET',
    path: '/api/admin/users/{id}/documents/{documentId}',
    access: ['admin'],
    limit: 'read',
    summary: 'Go to a document somebody handed in, by a link that ends after five minutes; each look is in the audit trail.',
    params: z.object({ id: idOf('usr'), documentId: idOf('fil') }),
    status: [303],
  }),
};
