import { documentApi } from '@/domain/documents/api';
import { listMyDocuments } from '@/server/documents/list-my-documents';
import { prepareDocument } from '@/server/documents/prepare-document';
import { route } from '@/server/platform/http/route';

const WITH_DOCUMENTS = ['doctor', 'pharmacy'] as const;

export const GET = route(documentApi.list, { who: WITH_DOCUMENTS, limit: 'read' }, ({ ctx }) => listMyDocuments(ctx));

export const POST = route(documentApi.prepare, { who: WITH_DOCUMENTS, limit: 'write' }, ({ ctx, body }) => prepareDocument(ctx, body));
