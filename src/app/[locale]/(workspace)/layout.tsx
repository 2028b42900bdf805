import type { ReactNode } from 'react';
import type { Role } from '@/domain/shared/principal';
import { countWaiting } from '@/server/consultations/count-waiting';
import { listMyInvitations } from '@/server/organisations/list-my-invitations';
import { countPendingDoctors } from '@/server/people/count-pending-doctors';
import { countReservations } from '@/server/reservations/list-reservations';
import { publicPageCtx } from '@/server/platform/page';
import { AppShell } from '@/ui/shell/app-shell';
import { SiteShell } from '@/ui/shell/site-shell';
import { countUnread } from '@/server/notifications/list-notifications';
import { Account } from './_components/account';
import { Bell } from './_components/bell';
import { linksOf, type Counts } from './_components/links-of';

/** The layout of signed-in pages, with the navigation of the role. Public pages show signed-out visitors the public shell. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const ctx = await publicPageCtx();
  const { principal } = ctx;
  if (principal === null) return <SiteShell>{children}</SiteShell>;
  const { count } = await countUnread(ctx);
  return (
    <AppShell
      links={await linksOf(principal.role, await countsOf(ctx, principal.role))}
      account={<Account name={principal.name} />}
      viewer={principal.userId}
      bell={<Bell count={count} />}
      width={isDesk(principal.role) ? 'desk' : 'page'}
    >
      {children}
    </AppShell>
  );
}

const isDesk = (role: Role) => role === 'doctor' || role === 'admin' || role === 'pharmacy';

/** What waits behind the links: patients, invitations, doctors to be checked. Each is one bounded read. */
async function countsOf(ctx: Awaited<ReturnType<typeof publicPageCtx>>, role: Role): Promise<Counts> {
  if (role === 'admin') return { verification: await countPendingDoctors(ctx) };
  if (role === 'pharmacy') return { reservations: await countReservations(ctx) };
  if (role !== 'doctor') return {};
  const [waiting, invitations] = await Promise.all([countWaiting(ctx), listMyInvitations(ctx)]);
  return { queue: waiting, today: invitations.items.length };
}
