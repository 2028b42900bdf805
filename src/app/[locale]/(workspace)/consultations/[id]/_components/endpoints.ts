import type { consultationApi } from '@/domain/consultations/api';
import { at } from '@/ui/api';

type Api = typeof consultationApi;

export const getConsultation = at<Api['get']>('GET', '/api/consultations/{id}');
export const checkIn = at<Api['checkIn']>('POST', '/api/consultations');
export const leaveConsultation = at<Api['leave']>('POST', '/api/consultations/{id}/leave');
export const sayPresent = at<Api['presence']>('POST', '/api/consultations/{id}/presence');
