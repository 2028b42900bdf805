import { noteApi } from '@/domain/notes/api';
import { getNote } from '@/server/notes/get-note';
import { writeNote } from '@/server/notes/write-note';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(noteApi.get, ({ ctx, params }) => getNote(ctx, params.id));

export const PUT = route(noteApi.write, ({ ctx, params, body }) => writeNote(ctx, params.id, body));

export const POST = forForms({ PUT });
