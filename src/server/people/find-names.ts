import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';

/**
 * People's names by id; unknown ids are left out. The caller must already have the right to see them. Outside a commit they may
 * come from memory, as the caller's own account does at every request.
 */
export async function findNames(reader: Reader, userIds: readonly string[]): Promise<Map<string, string>> {
  const from = reader.current ?? reader;
  const found = await Promise.all([...new Set(userIds)].map((id) => from.get(accounts, id)));
  return new Map(found.filter((account) => account !== null).map(({ id, name }) => [id, name]));
}
