import { documentApi } from '@/domain/documents/api';
import { requirePortrait } from '@/server/documents/require-portrait';
import { publicFileRoute } from '@/server/platform/http/public-file-route';

export const GET = publicFileRoute(documentApi.portrait, requirePortrait);
