import type { authApi } from '@/domain/auth-api';
import { at } from '../api';

export const startSecondFactor = at<typeof authApi.startSecondFactor>('POST', '/api/auth/second-factor');
export const confirmSecondFactor = at<typeof authApi.confirmSecondFactor>('POST', '/api/auth/second-factor/confirm');
