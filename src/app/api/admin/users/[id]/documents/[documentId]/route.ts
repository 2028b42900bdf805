import { documentApi } from '@/domain/documents/api';
import { getDocumentLink } from '@/server/documents/get-document-link';
import { httpReply } from '@/server/platform/http/http-reply';
import { route } from '@/server/platform/http/route';

export const GET = route(documentApi.lookAsAdmin, async ({ ctx, params }) =>
  httpReply(303, undefined, { location: await getDocumentLink(ctx, params.id, params.documentId) }),
);
