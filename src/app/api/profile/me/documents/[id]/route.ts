import { documentApi } from '@/domain/documents/api';
import { lookAtOwnDocument } from '@/server/documents/get-document-link';
import { removeDocument } from '@/server/documents/remove-document';
import { answer } from '@/server/platform/http/http-reply';
import { forForms, route } from '@/server/platform/http/route';

const WITH_DOCUMENTS = ['doctor', 'pharmacy'] as const;

export const GET = route(documentApi.look, { who: WITH_DOCUMENTS, limit: 'read' }, async ({ ctx, params }) =>
  answer(303, undefined, { location: await lookAtOwnDocument(ctx, params.id) }),
);

export const DELETE = route(documentApi.remove, { who: WITH_DOCUMENTS, limit: 'write' }, ({ ctx, params }) =>
  removeDocument(ctx, params.id),
);

export const POST = forForms({ DELETE });
