import type { vitalsApi } from '@/domain/vitals/api';
import { endpointRef } from '@/ui/api';

export const registerDevice = endpointRef<typeof vitalsApi.registerDevice>('POST', '/api/iot/devices');
