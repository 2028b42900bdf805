import { documentApi } from '@/domain/document-api';
import { confirmDocument } from '@/server/people/confirm-document';
import { route } from '@/server/platform/http/route';

export const POST = route(documentApi.confirm, { who: ['doctor', 'pharmacy'], limit: 'write' }, ({ ctx, params }) =>
  confirmDocument(ctx, params.id),
);
