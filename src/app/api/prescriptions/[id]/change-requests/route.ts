import { changeRequestApi } from '@/domain/prescriptions/change-request-api';
import { route } from '@/server/platform/http/route';
import { askForChange } from '@/server/prescriptions/ask-for-change';
import { listChangesOfPrescription } from '@/server/prescriptions/list-changes';

export const GET = route(changeRequestApi.ofPrescription, ({ ctx, params }) => listChangesOfPrescription(ctx, params.id));

export const POST = route(changeRequestApi.ask, ({ ctx, params, body }) => askForChange(ctx, params.id, body));
