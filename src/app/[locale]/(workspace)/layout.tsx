import type { ReactNode } from 'react';
import type { Role } from '@/domain/shared/principal';
import { publicPageCtx } from '@/server/platform/page';
import { AppShell } from '@/ui/shell/app-shell';
import { SiteShell } from '@/ui/shell/site-shell';
import { countUnread } from '@/server/notifications/list-notifications';
import { Account } from './_components/account';
import { Bell } from './_components/bell';
import { linksOf } from './_components/links-of';

/** The layout of signed-in pages, with the navigation of the role. Public pages show signed-out visitors the public shell. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const ctx = await publicPageCtx();
  const { principal } = ctx;
  if (principal === null) return <SiteShell>{children}</SiteShell>;
  const { count } = await countUnread(ctx);
  return (
    <AppShell
      links={await linksOf(principal.role)}
      account={<Account name={principal.name} />}
      bell={<Bell count={count} />}
      width={isDesk(principal.role) ? 'desk' : 'page'}
    >
      {children}
    </AppShell>
  );
}

const isDesk = (role: Role) => role === 'doctor' || role === 'admin' || role === 'pharmacy';
