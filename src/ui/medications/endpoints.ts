import type { medicationApi } from '@/domain/medications/api';
import { endpointRef } from '@/ui/api';

export const putPicture = endpointRef<(typeof medicationApi)['putPicture']>('PUT', '/api/medications/{id}/picture');
