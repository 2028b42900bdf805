import { documentApi } from '@/domain/documents/api';
import { confirmHealthDocument } from '@/server/documents/add-health-document';
import { route } from '@/server/platform/http/route';

export const POST = route(documentApi.confirmHealth, ({ ctx, params }) => confirmHealthDocument(ctx, params.id));
