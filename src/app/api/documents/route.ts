import { documentApi } from '@/domain/documents/api';
import { addHealthDocument } from '@/server/documents/add-health-document';
import { listHealthDocuments } from '@/server/documents/health-documents';
import { route } from '@/server/platform/http/route';

export const GET = route(documentApi.listHealth, ({ ctx, query }) => listHealthDocuments(ctx, query));

export const POST = route(documentApi.addHealth, ({ ctx, body }) => addHealthDocument(ctx, body));
