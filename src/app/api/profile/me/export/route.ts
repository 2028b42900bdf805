import { recordApi } from '@/domain/records/api';
import { forForms, route } from '@/server/platform/http/route';
import { getExport, removeExport, startExport } from '@/server/records/use-export';

export const GET = route(recordApi.getExport, ({ ctx }) => getExport(ctx));

const start = route(recordApi.startExport, ({ ctx }) => startExport(ctx));

export const DELETE = route(recordApi.removeExport, ({ ctx }) => removeExport(ctx));

export const POST = forForms({ POST: start, DELETE });
