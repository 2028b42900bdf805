// Apart from those of the waiting room: what calls and their doors ask does not travel to who waits.
import type { consultationApi } from '@/domain/consultations/api';
import { at } from '@/ui/api';

type Api = typeof consultationApi;

export const admitPatient = at<Api['admit']>('POST', '/api/consultations/{id}/admit');
export const joinCall = at<Api['join']>('POST', '/api/consultations/{id}/join');
export const markNoShow = at<Api['noShow']>('POST', '/api/consultations/{id}/no-show');
export const endConsultation = at<Api['end']>('POST', '/api/consultations/{id}/end');
export const sendSignal = at<Api['signal']>('POST', '/api/consultations/{id}/signal');
export const getSignals = at<Api['signals']>('GET', '/api/consultations/{id}/signals');
export const sayInChat = at<Api['say']>('POST', '/api/consultations/{id}/messages');
export const getMessages = at<Api['messages']>('GET', '/api/consultations/{id}/messages');
export const logCallEvent = at<Api['log']>('POST', '/api/consultations/{id}/events');
export const writeNote = at<Api['writeNote']>('PUT', '/api/consultations/{id}/note');
