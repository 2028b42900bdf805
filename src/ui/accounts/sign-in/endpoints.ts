import type { accountApi } from '@/domain/accounts/api';
import { endpointRef } from '@/ui/api';

export const signIn = endpointRef<typeof accountApi.signIn>('POST', '/api/auth/session');
