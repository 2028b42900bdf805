import type { ReactNode } from 'react';
import { publicPageCtx } from '@/server/platform/page';
import { AppShell } from '@/ui/shell/app-shell';
import { SiteShell } from '@/ui/shell/site-shell';
import { Account } from './_components/account';
import { linksOf } from './_components/links-of';

/** The pages of a signed-in person, each role with its own. Those anyone may read show strangers the public shell. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { principal } = await publicPageCtx();
  if (principal === null) return <SiteShell>{children}</SiteShell>;
  return (
    <AppShell links={await linksOf(principal.role)} account={<Account name={principal.name} />}>
      {children}
    </AppShell>
  );
}
