import { accountAdminApi } from './admin-api';
import { registrationApi } from './registration-api';
import { securityApi } from './security-api';
import { sessionApi } from './session-api';

/** Signing in, securing one's account, and administering accounts. */
export const accountApi = { ...registrationApi, ...sessionApi, ...securityApi, ...accountAdminApi };
