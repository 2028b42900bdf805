import { openFirebaseClinic } from '@/testing/firebase-clinic';
import { identityContract } from '../contract';

identityContract('the identity on Firebase Authentication', async () => {
  const { house, later, close } = await openFirebaseClinic();
  return { identity: house.identity, store: house.store, later, close };
});
