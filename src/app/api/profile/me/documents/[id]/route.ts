import { documentApi } from '@/domain/documents/api';
import { getOwnDocumentLink } from '@/server/documents/get-document-link';
import { removeDocument } from '@/server/documents/remove-document';
import { httpReply } from '@/server/platform/http/http-reply';
import { forForms, route } from '@/server/platform/http/route';
export const GET = route(documentApi.look, async ({ ctx, params }) =>
  httpReply(303, undefined, { location: await getOwnDocumentLink(ctx, params.id) }),
);

export const DELETE = route(documentApi.remove, ({ ctx, params }) => removeDocument(ctx, params.id));

export const POST = forForms({ DELETE });
