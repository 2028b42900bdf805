import type { accountApi } from '@/domain/accounts/api';
import { endpointRef } from '@/ui/api';

export const startSecondFactor = endpointRef<typeof accountApi.startSecondFactor>('POST', '/api/auth/second-factor');
export const renewRecoveryCodes = endpointRef<typeof accountApi.renewRecoveryCodes>('POST', '/api/auth/second-factor/recovery-codes');
export const confirmSecondFactor = endpointRef<typeof accountApi.confirmSecondFactor>('POST', '/api/auth/second-factor/confirm');
