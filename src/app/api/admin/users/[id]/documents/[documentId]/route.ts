import { documentApi } from '@/domain/documents/api';
import { lookAtDocument } from '@/server/documents/get-document-link';
import { answer } from '@/server/platform/http/http-reply';
import { route } from '@/server/platform/http/route';

export const GET = route(documentApi.lookAsAdmin, { who: ['admin'], limit: 'read' }, async ({ ctx, params }) =>
  answer(303, undefined, { location: await lookAtDocument(ctx, params.id, params.documentId) }),
);
