import type { authApi } from '@/domain/accounts/api';
import { at } from '@/ui/api';

export const signIn = at<typeof authApi.signIn>('POST', '/api/auth/session');
