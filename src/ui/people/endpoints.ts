import type { placeApi } from '@/domain/places/api';
import { endpointRef } from '../api';

export const findPlaces = endpointRef<(typeof placeApi)['find']>('GET', '/api/places');
