import { recordApi } from '@/domain/records/api';
import { httpReply } from '@/server/platform/http/http-reply';
import { route } from '@/server/platform/http/route';
import { getExportLink } from '@/server/records/use-export';

export const GET = route(recordApi.downloadExport, async ({ ctx }) => httpReply(303, undefined, { location: await getExportLink(ctx) }));
