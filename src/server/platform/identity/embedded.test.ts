import { CHEAP } from '@/testing/clinic';
import { followingStore } from '../store/following-store';
import { sealKeys } from '../store/seal-keys';
import { sealedStore } from '../store/sealed-store';
import { sqliteStore } from '../store/sqlite/sqlite-store';
import { identityContract } from './contract';
import { embeddedIdentity } from './embedded';

const SECRET = 'a secret of this test alone';

identityContract('the embedded identity', async () => {
  let offset = 0;
  const clock = () => new Date(Date.now() + offset * 1000).toISOString();
  const store = followingStore(sealedStore(sqliteStore({ file: ':memory:', rehearse: true }), sealKeys([SECRET])), clock);
  return {
    identity: embeddedIdentity({ store, clock, secret: SECRET, cost: CHEAP }),
    store,
    later(seconds) {
      offset += seconds;
    },
    close: () => store.close(),
  };
});
