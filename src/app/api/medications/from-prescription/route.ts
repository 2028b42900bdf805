import { medicationApi } from '@/domain/medications/api';
import { importPrescription } from '@/server/medications/import-prescription';
import { route } from '@/server/platform/http/route';

export const POST = route(medicationApi.import, ({ ctx, body }) => importPrescription(ctx, body.prescriptionId));
