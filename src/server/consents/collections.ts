import { Consent } from '@/domain/consents/schema';
import { collection } from '@/server/platform/store/collection';

/** What people have agreed to, and what became of it. */
export const consents = collection({
  name: 'consents',
  schema: Consent,
  clinical: true,
  indexes: [
    ['patientId', '-givenAt'],
    ['patientId', 'purpose', '-givenAt'],
    ['patientId', 'purpose', 'state', '-givenAt'],
    ['granteeId', '-givenAt'],
    ['granteeId', 'purpose', '-givenAt'],
  ],
});
