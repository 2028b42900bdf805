import { CareInvitation, CareLink } from '@/domain/family/schema';
import { collection } from '@/server/platform/store/collection';

/** Who may do what for whom; links that have ended stay. */
export const careLinks = collection({
  name: 'care_links',
  schema: CareLink,
  indexes: [['caregiverId', 'createdAt'], ['patientId', '-createdAt'], ['revokedAt'], ['expiresAt']],
});

/** Open invitations, at most a few for each patient. */
export const careInvitations = collection({
  name: 'care_invitations',
  schema: CareInvitation,
  indexes: [['codeHash'], ['patientId', 'createdAt']],
});
