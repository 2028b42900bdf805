import { openFirebaseClinic } from '@/testing/firebase-clinic';
import { identityContract } from '../contract';

identityContract('the identity on Firebase Authentication', async () => {
  const { platform, later, close } = await openFirebaseClinic();
  return { identity: platform.identity, store: platform.store, later, close };
});
