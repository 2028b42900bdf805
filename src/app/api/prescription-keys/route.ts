import { prescriptionApi } from '@/domain/prescriptions/api';
import { route } from '@/server/platform/http/route';
import { listPublicKeys } from '@/server/prescriptions/signing-key';

export const GET = route(prescriptionApi.keys, ({ ctx }) => listPublicKeys(ctx));
