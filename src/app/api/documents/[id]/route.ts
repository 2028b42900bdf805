import { documentApi } from '@/domain/documents/api';
import { removeHealthDocument } from '@/server/documents/add-health-document';
import { getHealthDocumentLink } from '@/server/documents/health-documents';
import { httpReply } from '@/server/platform/http/http-reply';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(documentApi.lookHealth, async ({ ctx, params }) =>
  httpReply(303, undefined, { location: await getHealthDocumentLink(ctx, params.id) }),
);

export const DELETE = route(documentApi.removeHealth, ({ ctx, params }) => removeHealthDocument(ctx, params.id));

export const POST = forForms({ DELETE });
