import { Invitation, Membership, Organisation } from '@/domain/organisations/schema';
import { collection } from '@/server/platform/store/collection';

export const organisations = collection({
  name: 'organisations',
  schema: Organisation,
  indexes: [['-createdAt']],
});

/** A person has a few of them, an organisation as many as it has people. */
export const memberships = collection({
  name: 'memberships',
  schema: Membership,
  indexes: [
    ['userId', 'createdAt'],
    ['orgId', 'createdAt'],
    ['orgId', '-createdAt'],
    ['orgId', 'role'],
    ['orgId', 'role', 'createdAt'],
    ['orgId', 'role', '-createdAt'],
  ],
});

/** One per doctor and organisation; an expired one is replaced by the next, or purged. */
export const invitations = collection({
  name: 'invitations',
  schema: Invitation,
  indexes: [['userId', 'createdAt'], ['orgId', 'createdAt'], ['expiresAt']],
});
