import type { sessionApi } from '@/domain/accounts/session-api';
import type { prescriptionApi } from '@/domain/prescriptions/api';
import { endpointRef } from '@/ui/api';

type Api = typeof prescriptionApi;

export const getDraft = endpointRef<Api['draft']>('GET', '/api/consultations/{id}/prescription');
export const saveDraft = endpointRef<Api['saveDraft']>('PUT', '/api/consultations/{id}/prescription');
export const signPrescription = endpointRef<Api['sign']>('POST', '/api/prescriptions');
export const replacePrescription = endpointRef<Api['replace']>('POST', '/api/prescriptions/{id}/replace');
export const showCredentials = endpointRef<(typeof sessionApi)['stepUp']>('POST', '/api/auth/step-up');
export const listFavourites = endpointRef<Api['listFavourites']>('GET', '/api/rx-favourites');
export const createFavourite = endpointRef<Api['createFavourite']>('POST', '/api/rx-favourites');
export const changeFavourite = endpointRef<Api['changeFavourite']>('PUT', '/api/rx-favourites/{id}');
export const removeFavourite = endpointRef<Api['removeFavourite']>('DELETE', '/api/rx-favourites/{id}');
