import { documentApi } from '@/domain/document-api';
import { lookAtDocument } from '@/server/people/look-at-document';
import { answer } from '@/server/platform/http/answer';
import { route } from '@/server/platform/http/route';

export const GET = route(documentApi.lookAsAdmin, { who: ['admin'], limit: 'read' }, async ({ ctx, params }) =>
  answer(303, undefined, { location: await lookAtDocument(ctx, params.id, params.documentId) }),
);
