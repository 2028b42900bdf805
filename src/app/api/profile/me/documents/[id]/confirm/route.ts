import { documentApi } from '@/domain/documents/api';
import { confirmDocument } from '@/server/documents/confirm-document';
import { route } from '@/server/platform/http/route';

export const POST = route(documentApi.confirm, ({ ctx, params }) => confirmDocument(ctx, params.id));
