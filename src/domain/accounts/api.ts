import { accountAdminApi } from './admin-api';
import { securityApi } from './security-api';
import { sessionApi } from './session-api';

/** Signing in, securing one's account, and administering accounts. */
export const accountApi = { ...sessionApi, ...securityApi, ...accountAdminApi };
