import { AdminUser, type UserQuery } from '@/domain/accounts/admin-api';
import { searchTermsOf, type Account } from '@/domain/accounts/schema';
import { readIdentifier } from '@/domain/accounts/identifier';
import { requireAllowed } from '@/domain/permissions';
import type { Page } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { PathOf } from '@/server/platform/store/collection';
import { findPage } from '@/server/platform/store/find-page';
import type { Query, Reader, Where } from '@/server/platform/store/port';

/** Pages without a match are skipped, but only this many; the caller continues from the cursor. */
const EMPTY_PAGES_MAX = 10;

/**
 * Accounts for the platform admin, by when they joined. The index answers for the longest word, which is the most selective; the
 * rest is checked on what it finds, so a page may hold fewer items than its limit. The search itself is audited.
 */
export async function listUsers(ctx: ReadCtx, { role, status, q, order, ...page }: UserQuery): Promise<Page<AdminUser>> {
  requireAllowed('users.see', caller(ctx), {});
  const terms = termsOf(q ?? '');
  const where: Where<PathOf<typeof accounts>>[] = [];
  if (role !== undefined) where.push(['role', '==', role]);
  // A name is selective enough; with one the status is checked on what it finds.
  if (terms[0] !== undefined) where.push(['searchWords', 'contains', terms[0]]);
  else if (status !== undefined) where.push(['status', '==', status]);
  const isMeant = (account: Account) =>
    (status === undefined || account.status === status) && terms.every((term) => account.searchWords.includes(term));
  const { items, nextCursor } = await ctx.view('admin.list_users', { type: 'account', id: 'list', shared: true }, (reader) =>
    firstWith(isMeant, page, (from) => pageOfAccounts(reader, { where, orderBy: [['createdAt', order]] }, from)),
  );
  return { items: items.map((account) => AdminUser.parse(account)), nextCursor };
}

type From = { limit: number; cursor?: string | undefined };

function pageOfAccounts(
  reader: Reader,
  query: Pick<Query<PathOf<typeof accounts>>, 'where' | 'orderBy'>,
  from: From,
): Promise<Page<Account>> {
  return findPage(reader, accounts, query, from);
}

async function firstWith(
  isMeant: (account: Account) => boolean,
  from: From,
  read: (from: From) => Promise<Page<Account>>,
): Promise<Page<Account>> {
  let { cursor } = from;
  for (let i = 1; ; i += 1) {
    const page = await read({ ...from, cursor });
    const items = page.items.filter(isMeant);
    if (items.length > 0 || page.nextCursor === null || i === EMPTY_PAGES_MAX) return { items, nextCursor: page.nextCursor };
    cursor = page.nextCursor;
  }
}

/** An identifier is looked up whole; a name by its words, the longest first. */
function termsOf(q: string): string[] {
  const identifier = readIdentifier(q);
  if (identifier !== null) return [identifier.value];
  return searchTermsOf(q).sort((a, b) => b.length - a.length);
}
