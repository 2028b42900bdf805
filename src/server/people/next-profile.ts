import { MyProfile } from '@/domain/people/api';
import type { Account } from '@/domain/accounts/schema';
import { searchWordsOf } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import { timeZoneOf } from '@/domain/shared/time-zone';
import { isResentEdit } from '@/domain/shared/is-resent-edit';

type Edit = { version: number };
type Saved = Edit & { createdAt: string; updatedAt: string };
/** The profile fields its owner does not edit. */
const OURS = [
  'id',
  'createdAt',
  'updatedAt',
  'orgId',
  'portraitId',
  'verification',
  'verifiedBy',
  'verifiedAt',
  'verificationNote',
  'listed',
];

/**
 * The profile after an edit; unchanged when the same edit is resent. Throws `changed-meanwhile` with the current profile when
 * the edit was made on an older version.
 */
export function nextProfile<E extends Edit>(account: Account, before: Saved | null, edit: E, now: string) {
  const version = before?.version ?? 0;
  if (before !== null && isResentEdit(before, edit, OURS)) {
    return { ...edit, id: account.id, version, createdAt: before.createdAt, updatedAt: before.updatedAt };
  }
  if (edit.version !== version) throw problem('changed-meanwhile', { current: myProfile(account, before) });
  return { ...edit, id: account.id, version: version + 1, createdAt: before?.createdAt ?? now, updatedAt: now };
}

/** A person's own profile as the API returns it; before the first save their name and version 0. */
export function myProfile(account: Account, saved: object | null): MyProfile {
  const { id, name, role } = account;
  return MyProfile.parse({ id, name, version: 0, ...saved, role, timeZone: timeZoneOf(account) });
}

/** The account with a new name, which lists show and the admin's search finds. */
export function accountNamed(account: Account, name: string): Account {
  if (account.name === name) return account;
  return { ...account, name, searchWords: searchWordsOf({ ...account, name }), version: account.version + 1 };
}
