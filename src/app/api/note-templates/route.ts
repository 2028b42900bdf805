import { noteApi } from '@/domain/notes/api';
import { createNoteTemplate, listNoteTemplates } from '@/server/notes/templates';
import { route } from '@/server/platform/http/route';

export const GET = route(noteApi.listTemplates, ({ ctx }) => listNoteTemplates(ctx));

export const POST = route(noteApi.createTemplate, ({ ctx, body }) => createNoteTemplate(ctx, body));
