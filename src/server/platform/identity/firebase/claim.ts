import 'server-only';
import { searchWordsOf, type Account } from '@/domain/account';
import { problem } from '@/domain/problem';
import type { Tx } from '../../store/port';
import { accounts, credentials, identifiers } from '../collections';
import { newAccount } from '../new-account';
import type { Newcomer, Proven, Standing } from '../port';
import type { Errands } from './errands';
import type { SyncParts } from './sync-user';

type Parts = SyncParts & { errands: Errands };

/** Whose work others' health data is: nobody comes into such an account by a number its owner may have mistyped. */
const TAKEN_OVER: ReadonlySet<Account['role']> = new Set<Account['role']>(['patient', 'caregiver']);

/** Whether who brings a token has an account, and whether they have proved before what it proves. */
export async function standingOf({ store, pointerId }: SyncParts, { uid, shown }: Proven): Promise<{ standing: Standing; account: Account | null }> {
  const pointer = shown && (await store.get(identifiers, pointerId(shown.value)));
  const account = await store.get(accounts, pointer?.userId ?? uid);
  if (account === null) return { standing: 'unknown', account: null };
  return { standing: pointer && pointer.provenAt === undefined ? 'claimed' : 'known', account };
}

/** Gives an identifier to whoever proved it first; see docs/decisions/052. Throws `not-allowed` and `sign-in-needed`. */
export async function claim(parts: Parts, tx: Tx, { shown }: Proven, wanted: Newcomer): Promise<Account> {
  if (shown === null) throw problem('sign-in-needed');
  const { pointerId, clock, errands } = parts;
  const id = pointerId(shown.value);
  const pointer = await tx.get(identifiers, id);
  const holder = pointer && (await tx.get(accounts, pointer.userId));
  const otherKind = shown.kind === 'email' ? 'phone' : 'email';
  const otherValue = holder?.[otherKind];
  const other = otherValue === undefined ? null : await tx.get(identifiers, pointerId(otherValue));
  if (holder && pointer?.provenAt !== undefined) return holder;
  const owned = (userId: string) => tx.put(identifiers, { id, userId, provenAt: clock() });
  if (holder?.id === wanted.callerId && holder) {
    owned(holder.id);
    errands.note(tx, holder.id, ['account']);
    return holder;
  }
  if (holder && other?.provenAt === undefined) {
    if (!TAKEN_OVER.has(holder.role)) throw problem('not-allowed');
    const next = other === null ? holder : without(holder, otherKind);
    owned(holder.id);
    if (other !== null) tx.remove(identifiers, other.id);
    if (next !== holder) tx.put(accounts, next);
    tx.remove(credentials, holder.id);
    errands.note(tx, holder.id, ['account', 'sessions', 'password']);
    return next;
  }
  if (holder) {
    tx.put(accounts, without(holder, shown.kind));
    errands.note(tx, holder.id, ['account']);
  }
  const account = newAccount(wanted.id, { name: wanted.name, role: 'patient', locale: wanted.locale, [shown.kind]: shown.value }, clock());
  owned(account.id);
  tx.create(accounts, account);
  errands.note(tx, account.id, ['account']);
  return account;
}

function without(account: Account, kind: 'email' | 'phone'): Account {
  const { [kind]: _gone, ...rest } = account;
  return { ...rest, searchWords: searchWordsOf(rest), version: account.version + 1 };
}
