import { consultationApi } from '@/domain/consultations/api';
import { getNote } from '@/server/notes/get-note';
import { writeNote } from '@/server/notes/write-note';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(consultationApi.note, { who: ['patient', 'caregiver', 'doctor'], limit: 'read' }, ({ ctx, params }) =>
  getNote(ctx, params.id),
);

export const PUT = route(consultationApi.writeNote, { who: ['doctor'], limit: 'write' }, ({ ctx, params, body }) =>
  writeNote(ctx, params.id, body),
);

export const POST = forForms({ PUT });
