import type { consultationApi } from '@/domain/consultations/api';
import { endpointRef } from '@/ui/api';

type Api = typeof consultationApi;

export const getConsultation = endpointRef<Api['get']>('GET', '/api/consultations/{id}');
export const checkIn = endpointRef<Api['checkIn']>('POST', '/api/consultations');
export const leaveConsultation = endpointRef<Api['leave']>('POST', '/api/consultations/{id}/leave');
export const recordPresence = endpointRef<Api['presence']>('POST', '/api/consultations/{id}/presence');
