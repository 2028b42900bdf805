import type { ReactNode } from 'react';
import type { Role } from '@/domain/shared/principal';
import { publicPageCtx } from '@/server/platform/page';
import { AppShell } from '@/ui/shell/app-shell';
import { SiteShell } from '@/ui/shell/site-shell';
import { Account } from './_components/account';
import { linksOf } from './_components/links-of';

/** The layout of signed-in pages, with the navigation of the role. Public pages show signed-out visitors the public shell. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { principal } = await publicPageCtx();
  if (principal === null) return <SiteShell>{children}</SiteShell>;
  return (
    <AppShell
      links={await linksOf(principal.role)}
      account={<Account name={principal.name} />}
      width={isDesk(principal.role) ? 'desk' : 'page'}
    >
      {children}
    </AppShell>
  );
}

const isDesk = (role: Role) => role === 'doctor' || role === 'admin' || role === 'pharmacy';
