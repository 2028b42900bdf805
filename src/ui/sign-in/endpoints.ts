import type { authApi } from '@/domain/auth-api';
import { at } from '../api';

export const signIn = at<typeof authApi.signIn>('POST', '/api/auth/session');
