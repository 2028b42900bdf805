import type { Account } from '@/domain/account';
import { searchWordsOf } from '@/domain/account';
import { problem } from '@/domain/problem';
import { MyProfile } from '@/domain/profile-api';

type Edit = { version: number };
type Saved = Edit & { createdAt: string };

/** The profile after an edit. Throws `changed-meanwhile` with the profile as it is when the edit was made on an older one. */
export function nextProfile<E extends Edit>(account: Account, before: Saved | null, edit: E, now: string) {
  const version = before?.version ?? 0;
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
