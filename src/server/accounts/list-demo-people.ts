import { type Account } from '@/domain/accounts/schema';
import { ROLES } from '@/domain/shared/principal';
import { DEMO_EMAIL_END } from '@/domain/accounts/demo-clinic';
import type { ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';

export type DemoPerson = Pick<Account, 'name' | 'role' | 'locale'> & { identifier: string };

/** The demo accounts anybody may sign in as, by role; empty outside a demo clinic. */
export async function listDemoPeople(ctx: ReadCtx): Promise<DemoPerson[]> {
  if (!ctx.ports.env.DEMO_CLINIC) return [];
  const found = await ctx.read.find(accounts, {
    where: [['searchWords', 'contains', DEMO_EMAIL_END]],
    orderBy: [['createdAt', 'desc']],
    limit: 100,
  });
  const people = found
    .filter(({ status }) => status === 'active')
    .map(({ name, role, locale, email = '' }) => ({ name, role, locale, identifier: email }));
  return people.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name));
}
