import type { documentApi } from '@/domain/documents/api';
import { endpointRef } from '../api';

type Api = typeof documentApi;

export const prepareDocument = endpointRef<Api['prepare']>('POST', '/api/profile/me/documents');
export const addPaper = endpointRef<Api['addHealth']>('POST', '/api/documents');
export const confirmPaper = endpointRef<Api['confirmHealth']>('POST', '/api/documents/{id}/confirm');
export const confirmDocument = endpointRef<Api['confirm']>('POST', '/api/profile/me/documents/{id}/confirm');
