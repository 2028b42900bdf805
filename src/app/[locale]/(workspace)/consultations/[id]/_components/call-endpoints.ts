// Apart from those of the waiting room: what a call asks for does not travel to who waits.
import type { consultationApi } from '@/domain/consultations/api';
import type { noteApi } from '@/domain/notes/api';
import type { consentApi } from '@/domain/consents/api';
import type { recordingApi } from '@/domain/recordings/api';
import type { vitalsApi } from '@/domain/vitals/api';
import { endpointRef } from '@/ui/api';

type Api = typeof consultationApi;

export const admitPatient = endpointRef<Api['admit']>('POST', '/api/consultations/{id}/admit');
export const joinCall = endpointRef<Api['join']>('POST', '/api/consultations/{id}/join');
export const markNoShow = endpointRef<Api['noShow']>('POST', '/api/consultations/{id}/no-show');
export const endConsultation = endpointRef<Api['end']>('POST', '/api/consultations/{id}/end');
export const sendSignal = endpointRef<Api['signal']>('POST', '/api/consultations/{id}/signal');
export const getSignals = endpointRef<Api['signals']>('GET', '/api/consultations/{id}/signals');
export const sendMessage = endpointRef<Api['sendMessage']>('POST', '/api/consultations/{id}/messages');
export const getMessages = endpointRef<Api['messages']>('GET', '/api/consultations/{id}/messages');
export const logCallEvent = endpointRef<Api['log']>('POST', '/api/consultations/{id}/events');
export const writeNote = endpointRef<typeof noteApi.write>('PUT', '/api/consultations/{id}/note');
export const signNote = endpointRef<typeof noteApi.sign>('POST', '/api/consultations/{id}/note/sign');
export const addAddendum = endpointRef<typeof noteApi.addAddendum>('POST', '/api/consultations/{id}/note/addenda');
export const listNoteTemplates = endpointRef<typeof noteApi.listTemplates>('GET', '/api/note-templates');
export const askToRecord = endpointRef<typeof recordingApi.ask>('POST', '/api/consultations/{id}/recording');
export const stopRecording = endpointRef<typeof recordingApi.stop>('DELETE', '/api/consultations/{id}/recording');
export const addRecordingPart = endpointRef<typeof recordingApi.addPart>('PUT', '/api/recordings/{id}/parts');
export const giveConsent = endpointRef<typeof consentApi.give>('POST', '/api/consents');
export const recordVitals = endpointRef<typeof vitalsApi.record>('POST', '/api/vitals');
