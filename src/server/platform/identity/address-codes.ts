import 'server-only';
import {
  ADDRESS_CODE_DIGITS,
  ADDRESS_CODE_SECONDS,
  secondsUntilNextCode,
  SENT_KEPT,
  WRONG_CODES_MAX,
} from '@/domain/accounts/address-code';
import type { Identifier } from '@/domain/accounts/identifier';
import type { Account } from '@/domain/accounts/schema';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { deriveKey, keyedHash } from '../seal';
import type { Reader, Store, Tx } from '../store/port';
import {
  accounts,
  addressCodes,
  codeMessages,
  codesSent,
  credentials,
  identifiers,
  type AddressCode,
  type WaitingAccount,
} from './collections';
import { identifierPointers } from './identifiers';
import { identifiersOf, newAccount } from './new-account';
import type { CodeToSend, Write } from './port';
import { digitsOf, randomDigits } from './typed-code';

/**
 * Codes sent to an e-mail address or a phone number: valid for half an hour, for one use, kept as keyed hashes, ended by the fifth
 * wrong guess. How many are sent to an address is counted for it, whether or not it has an account.
 */
export type AddressCodes = {
  /** The id of the code for a new password of an identifier. */
  resetId: (identifier: string) => string;
  /** The account with an address, and whether the address is proven; two reads, also where there is none. */
  findHolder: (reader: Reader, address: string) => Promise<{ account: Account; isProven: boolean } | null>;
  /**
   * Prepares a code, which replaces an earlier one with this id; the write also queues its message. The write throws
   * `too-many-requests` when too many were sent to the address.
   */
  prepare: (id: string, address: Identifier) => { expiresAt: string; write: (tx: Tx, sent: CodeToSend) => Promise<void> };
  /** The code with this id, when it is the one typed; else null. A wrong guess is counted. */
  check: (id: string, code: string) => Promise<AddressCode | null>;
  /** Reads what is needed to use up a code that was right; {@link Write} does it. Throws `conflict` when it was used meanwhile. */
  spend: (tx: Tx, kept: AddressCode) => Promise<Write>;
  /**
   * Creates the account that waited for its code, or opens `existing`, which nobody could sign in to; the address counts as proven.
   * Fails on `create` when an identifier is taken.
   */
  openAccount: (tx: Tx, opened: Opened) => Account;
  /** The same, to record that the owner of an account has proven an address of it. */
  noteProven: (tx: Tx, address: Identifier, userId: string) => Promise<Write>;
};

type Opened = { id: string; waiting: WaitingAccount; proven: Identifier; existing?: Account };

export function makeAddressCodes({ store, clock, secret }: { store: Store; clock: () => string; secret: string }): AddressCodes {
  const key = deriveKey(secret, 'identity.address-code');
  const { pointerId } = identifierPointers({ store, secret });
  const hashOf = (id: string, code: string) => keyedHash(key, `code ${id} ${digitsOf(code)}`);
  return {
    resetId: (identifier) => keyedHash(key, `reset ${identifier}`),
    async findHolder(reader, address) {
      const pointer = await reader.get(identifiers, pointerId(address));
      const account = await reader.get(accounts, pointer?.userId ?? 'usr_nobody');
      return account && { account, isProven: pointer?.provenAt !== undefined };
    },
    prepare(id, address) {
      const code = randomDigits(ADDRESS_CODE_DIGITS);
      const now = clock();
      const expiresAt = addSeconds(now, ADDRESS_CODE_SECONDS);
      return {
        expiresAt,
        async write(tx, { kind, to, locale, registration }) {
          await countSent(tx, keyedHash(key, `sent ${address.value}`), now);
          const hash = hashOf(id, code);
          tx.put(addressCodes, { id, hash, address, locale, ...(registration && { registration }), expiresAt, wrong: 0, usedAt: null });
          tx.put(codeMessages, {
            id: `${id}.${hash.slice(0, 12)}`,
            kind,
            ...(to && { to }),
            code,
            locale,
            expiresAt,
            tries: 0,
            dueAt: now,
          });
        },
      };
    },
    check: (id, code) =>
      store.commit(async (tx) => {
        const kept = await tx.get(addressCodes, id);
        if (kept === null || kept.usedAt !== null || kept.wrong >= WRONG_CODES_MAX || kept.expiresAt <= clock()) return null;
        if (kept.hash === hashOf(id, code)) return kept;
        tx.put(addressCodes, { ...kept, wrong: kept.wrong + 1 });
        return null;
      }),
    async spend(tx, { id, hash }) {
      const kept = await tx.get(addressCodes, id);
      if (kept?.hash !== hash || kept.usedAt !== null) throw problem('conflict');
      const { registration: _opened, ...rest } = kept;
      return () => tx.put(addressCodes, { ...rest, usedAt: clock() });
    },
    openAccount(tx, { id, waiting: { credential, ...waiting }, proven, existing }) {
      const account = newAccount(id, waiting, clock(), existing);
      for (const name of identifiersOf(waiting)) {
        tx.create(identifiers, { id: pointerId(name), userId: id, ...(name === proven.value && { provenAt: clock() }) });
      }
      if (existing) tx.put(accounts, account);
      else tx.create(accounts, account);
      tx.create(credentials, { id, ...credential });
      return account;
    },
    async noteProven(tx, address, userId) {
      const pointer = await tx.get(identifiers, pointerId(address.value));
      if (pointer?.userId !== userId) throw problem('conflict');
      return () => tx.put(identifiers, { ...pointer, provenAt: pointer.provenAt ?? clock() });
    },
  };
}

async function countSent(tx: Tx, id: string, now: string): Promise<void> {
  const before = (await tx.get(codesSent, id))?.at ?? [];
  const wait = secondsUntilNextCode(before, now);
  if (wait > 0) throw problem('too-many-requests', { retryAfter: wait });
  tx.put(codesSent, { id, at: [now, ...before].slice(0, SENT_KEPT), lastAt: now });
}
