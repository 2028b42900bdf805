import { consultationApi } from '@/domain/consultations/api';
import { admitPatient } from '@/server/consultations/admit-patient';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.admit, ({ ctx, params }) => admitPatient(ctx, params.id));
