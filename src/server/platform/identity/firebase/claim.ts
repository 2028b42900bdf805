import 'server-only';
import { searchWordsOf, type Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import type { Tx } from '../../store/port';
import { accounts, credentials, identifiers } from '../collections';
import { newAccount } from '../new-account';
import type { NewAccountInput, VerifiedIdentity, IdentityStatus } from '../port';
import type { IdentityTaskRunner } from './identity-tasks';
import type { SyncDeps } from './sync-user';

type ClaimDeps = SyncDeps & { tasks: IdentityTaskRunner };
type Kind = 'email' | 'phone';

/**
 * Roles whose accounts may be taken over by a proven identifier. Others hold patients' health data, and must not be reachable
 * by a mistyped number.
 */
const TAKEN_OVER: ReadonlySet<Account['role']> = new Set<Account['role']>(['patient', 'caregiver']);

/** Whether the token's person has an account, and whether they have proved this identifier before. */
export async function standingOf(
  { store, pointerId }: SyncDeps,
  { uid, contact }: VerifiedIdentity,
): Promise<{ status: IdentityStatus; account: Account | null }> {
  const pointer = contact && (await store.get(identifiers, pointerId(contact.value)));
  const account = await store.get(accounts, pointer?.userId ?? uid);
  if (account === null) return { status: 'unknown', account: null };
  return { status: pointer && pointer.provenAt === undefined ? 'claimed' : 'known', account };
}

/**
 * Assigns an identifier to the person who proved it first; see docs/decisions/052. Throws `not-allowed` and `sign-in-needed`.
 */
export async function claim(deps: ClaimDeps, tx: Tx, { contact }: VerifiedIdentity, newcomer: NewAccountInput): Promise<Account> {
  if (contact === null) throw problem('sign-in-needed');
  const { pointerId, clock, tasks } = deps;
  const id = pointerId(contact.value);
  const pointer = await tx.get(identifiers, id);
  const holder = pointer && (await tx.get(accounts, pointer.userId));
  const other = holder && (await otherClaim(deps, tx, holder, contact.kind));
  if (holder && pointer.provenAt !== undefined) return holder;
  const give = (account: Account): Account => {
    tx.put(identifiers, { id, userId: account.id, provenAt: clock() });
    tasks.note(tx, account.id, ['account']);
    return account;
  };
  if (holder && holder.id === newcomer.callerId) return give(holder);
  if (holder && !other?.isProven) return give(takeOver(deps, tx, holder, other));
  if (holder) {
    tx.put(accounts, without(holder, contact.kind));
    tasks.note(tx, holder.id, ['account']);
  }
  const account = newAccount(
    newcomer.id,
    { name: newcomer.name, role: 'patient', locale: newcomer.locale, [contact.kind]: contact.value },
    clock(),
  );
  tx.create(accounts, account);
  return give(account);
}

type Other = { kind: Kind; id: string; isProven: boolean };

/** The account's identifier of the other kind, if it has one. */
async function otherClaim({ pointerId }: ClaimDeps, tx: Tx, holder: Account, proven: Kind): Promise<Other | null> {
  const kind = proven === 'email' ? 'phone' : 'email';
  const value = holder[kind];
  if (value === undefined) return null;
  const id = pointerId(value);
  return { kind, id, isProven: (await tx.get(identifiers, id))?.provenAt !== undefined };
}

/**
 * Takes over an account nobody has proved an identifier of: the personal data stays; passwords, sessions and addresses set by
 * somebody else are removed.
 */
function takeOver({ tasks }: ClaimDeps, tx: Tx, holder: Account, other: Other | null): Account {
  if (!TAKEN_OVER.has(holder.role)) throw problem('not-allowed');
  const account = other === null ? holder : without(holder, other.kind);
  if (other !== null) tx.remove(identifiers, other.id);
  if (account !== holder) tx.put(accounts, account);
  tx.remove(credentials, holder.id);
  tasks.note(tx, holder.id, ['sessions', 'password']);
  return account;
}

function without(account: Account, kind: Kind): Account {
  const { [kind]: _gone, ...rest } = account;
  return { ...rest, searchWords: searchWordsOf(rest), version: account.version + 1 };
}
