import { MyProfile } from '@/domain/people/api';
import type { Account } from '@/domain/accounts/schema';
import { searchWordsOf } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import { isResentEdit } from '@/domain/shared/is-resent-edit';

type Edit = { version: number };
type Saved = Edit & { createdAt: string; updatedAt: string };
/** What stands in a profile that its owner does not edit. */
const OURS = ['id', 'createdAt', 'updatedAt', 'orgId', 'verification', 'verifiedBy', 'verifiedAt', 'verificationNote', 'listed'];

/** The profile after an edit; as it is when the edit that made it so is sent again. Throws `changed-meanwhile` with the profile as it is when the edit was made on an older one. */
export function nextProfile<E extends Edit>(account: Account, before: Saved | null, edit: E, now: string) {
  const version = before?.version ?? 0;
  if (before !== null && isResentEdit(before, edit, OURS)) {
    return { ...edit, id: account.id, version, createdAt: before.createdAt, updatedAt: before.updatedAt };
  }
  if (edit.version !== version) throw problem('changed-meanwhile', { current: myProfile(account, before) });
  return { ...edit, id: account.id, version: version + 1, createdAt: before?.createdAt ?? now, updatedAt: now };
}

/** What a person is shown of their own profile; before the first time their name and version 0. */
export function myProfile({ id, name, role }: Account, saved: object | null): MyProfile {
  return MyProfile.parse({ id, name, version: 0, ...saved, role });
}

/** The account with what a profile says about it: the name, which lists show and the admin's search finds. */
export function accountNamed(account: Account, name: string): Account {
  if (account.name === name) return account;
  return { ...account, name, searchWords: searchWordsOf({ ...account, name }), version: account.version + 1 };
}
