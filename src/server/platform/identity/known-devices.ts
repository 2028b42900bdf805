import 'server-only';
import { z } from 'zod';
import { readIdentifier } from '@/domain/accounts/identifier';
import type { Account } from '@/domain/accounts/schema';
import { addSeconds } from '@/domain/shared/instant';
import { randomLetters } from '../random';
import { deriveKey, keyedHash, sealWithKey, unsealWithKey } from '../seal';
import { identifiersOf } from './new-account';

/** How long a device stays known after the last sign-in on it. */
export const DEVICE_SECONDS = 180 * 86_400;
/** A family or a health worker shares a phone; whoever signed in longest ago is forgotten first. */
const ACCOUNTS_MAX = 8;

const Device = z.object({ id: z.string(), accounts: z.array(z.object({ names: z.array(z.string()), at: z.string() })) });

export type KnownDevices = {
  /** The device's id when somebody signed in to the account of `identifier` there before; null otherwise. */
  find: (token: string | null, identifier: string) => string | null;
  /** The token to keep on a device where somebody has just signed in to `account`. */
  remember: (token: string | null, account: Pick<Account, 'email' | 'phone'>) => string;
};

/**
 * Devices on which an account was signed in to before, so that others' wrong passwords do not slow its owner (OWASP, "Slow down
 * online guessing attacks with device cookies"). Nothing is stored: the device keeps a sealed token with hashes of its accounts.
 */
export function knownDevices({ secret, clock }: { secret: string; clock: () => string }): KnownDevices {
  const key = deriveKey(secret, 'identity.device');
  const nameOf = (identifier: string) => keyedHash(key, readIdentifier(identifier)?.value ?? '');
  const open = (token: string | null) => {
    const text = token === null ? null : unsealWithKey(token, key, 'device');
    if (text === null) return { id: randomLetters(20), accounts: [] };
    const { id, accounts } = Device.parse(JSON.parse(text));
    return { id, accounts: accounts.filter(({ at }) => addSeconds(at, DEVICE_SECONDS) > clock()) };
  };
  return {
    find(token, identifier) {
      const { id, accounts } = open(token);
      return accounts.some(({ names }) => names.includes(nameOf(identifier))) ? id : null;
    },
    remember(token, account) {
      const { id, accounts } = open(token);
      const names = identifiersOf(account).map(nameOf);
      const others = accounts.filter((one) => !one.names.some((name) => names.includes(name)));
      const device = { id, accounts: [{ names, at: clock() }, ...others].slice(0, ACCOUNTS_MAX) };
      return sealWithKey(JSON.stringify(device), key, 'device');
    },
  };
}
