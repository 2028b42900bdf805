import { documentApi } from '@/domain/document-api';
import { lookAtOwnDocument } from '@/server/people/look-at-document';
import { removeDocument } from '@/server/people/remove-document';
import { answer } from '@/server/platform/http/answer';
import { forForms, route } from '@/server/platform/http/route';

const WITH_DOCUMENTS = ['doctor', 'pharmacy'] as const;

export const GET = route(documentApi.look, { who: WITH_DOCUMENTS, limit: 'read' }, async ({ ctx, params }) =>
  answer(303, undefined, { location: await lookAtOwnDocument(ctx, params.id) }),
);

export const DELETE = route(documentApi.remove, { who: WITH_DOCUMENTS, limit: 'write' }, ({ ctx, params }) =>
  removeDocument(ctx, params.id),
);

export const POST = forForms({ DELETE });
