import { prescriptionApi } from '@/domain/prescriptions/api';
import { forForms, route } from '@/server/platform/http/route';
import { getDraft, saveDraft } from '@/server/prescriptions/draft';

export const GET = route(prescriptionApi.draft, ({ ctx, params }) => getDraft(ctx, params.id));

export const PUT = route(prescriptionApi.saveDraft, ({ ctx, params, body }) => saveDraft(ctx, params.id, body));

export const POST = forForms({ PUT });
