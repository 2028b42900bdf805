import { noteApi } from '@/domain/notes/api';
import { changeNoteTemplate, removeNoteTemplate } from '@/server/notes/templates';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(noteApi.changeTemplate, ({ ctx, params, body }) => changeNoteTemplate(ctx, params.id, body));

export const DELETE = route(noteApi.removeTemplate, ({ ctx, params }) => removeNoteTemplate(ctx, params.id));

export const POST = forForms({ PUT, DELETE });
