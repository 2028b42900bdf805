import type { vitalsApi } from '@/domain/vitals/api';
import { endpointRef } from '@/ui/api';

type Api = typeof vitalsApi;

export const registerDevice = endpointRef<Api['registerDevice']>('POST', '/api/iot/devices');
export const rotateToken = endpointRef<Api['rotateToken']>('POST', '/api/iot/devices/{id}/token');
export const listAlerts = endpointRef<Api['listAlerts']>('GET', '/api/iot/alerts');
