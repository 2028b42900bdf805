import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { listPrescriptions } from '@/server/prescriptions/list-prescriptions';
import { signPrescription } from '@/server/prescriptions/sign-prescription';

export const GET = route(prescriptionApi.list, ({ ctx, query }) => listPrescriptions(ctx, query));

export const POST = route(prescriptionApi.sign, ({ ctx, body }) => signPrescription(ctx, body));
