import type { documentApi } from '@/domain/documents/api';
import { at } from '../api';

type Api = typeof documentApi;

export const prepareDocument = at<Api['prepare']>('POST', '/api/profile/me/documents');
export const confirmDocument = at<Api['confirm']>('POST', '/api/profile/me/documents/{id}/confirm');
