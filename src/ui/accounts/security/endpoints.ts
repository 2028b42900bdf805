import type { authApi } from '@/domain/accounts/api';
import { at } from '@/ui/api';

export const startSecondFactor = at<typeof authApi.startSecondFactor>('POST', '/api/auth/second-factor');
export const confirmSecondFactor = at<typeof authApi.confirmSecondFactor>('POST', '/api/auth/second-factor/confirm');
