import 'server-only';
import type { Account } from '@/domain/accounts/schema';
import { normalisePassword } from '@/domain/accounts/password';
import { credentials } from '../collections';
import { requireGoodPassword } from '../new-account';
import type { Identity } from '../port';
import { findUser, syncUser } from './sync-user';
import type { TokenDeps } from './tokens';
import { passwordEmail } from './vendor-email';
import { callAdmin } from './vendor-fault';

/**
 * A new password for an account whose owner has proven to be it. The end of every session is recorded before Firebase gets the
 * password, so that none outlives the old one whatever fails in between.
 */
export async function setPassword(deps: TokenDeps, account: Account, newPassword: string): ReturnType<Identity['setPassword']> {
  requireGoodPassword(newPassword, account, 'newPassword');
  const { auth, log, tasks } = deps;
  return {
    read: (tx) =>
      Promise.resolve(() => {
        tx.remove(credentials, account.id);
        tasks.keepPassword(tx, account.id);
        tasks.note(tx, account.id, ['account', 'sessions']);
      }),
    async finish() {
      if ((await findUser(deps, account.id)) === null) await syncUser(deps, account, { endSessions: false, dropPassword: false });
      const user = { email: passwordEmail(account), password: normalisePassword(newPassword) };
      await callAdmin(log, () => auth.updateUser(account.id, user));
      await tasks.settle(account.id);
    },
  };
}
