import { documentApi } from '@/domain/documents/api';
import { listMyDocuments } from '@/server/documents/list-my-documents';
import { prepareDocument } from '@/server/documents/prepare-document';
import { route } from '@/server/platform/http/route';
export const GET = route(documentApi.list, ({ ctx }) => listMyDocuments(ctx));

export const POST = route(documentApi.prepare, ({ ctx, body }) => prepareDocument(ctx, body));
