import type { Account } from '@/domain/accounts/schema';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';

export type PersonNames = Pick<Account, 'name' | 'localNames'>;

/**
 * People's names by id; unknown ids are left out. The caller must already have the right to see them. Outside a commit they may
 * come from memory, as the caller's own account does at every request.
 */
export async function findNames(reader: Reader, userIds: readonly string[]): Promise<Map<string, string>> {
  return new Map([...(await findLocalNames(reader, userIds))].map(([id, { name }]) => [id, name]));
}

/** The same with the names in other scripts. */
export async function findLocalNames(reader: Reader, userIds: readonly string[]): Promise<Map<string, PersonNames>> {
  const from = reader.current ?? reader;
  const found = await Promise.all([...new Set(userIds)].map((id) => from.get(accounts, id)));
  return new Map(found.filter((account) => account !== null).map(({ id, name, localNames }) => [id, { name, localNames }]));
}
