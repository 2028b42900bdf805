import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { SiteShell } from '@/ui/shell/site-shell';
import { OtherWays, type Way } from '@/ui/accounts/sign-in/other-ways';

type Props = {
  title: string;
  lead?: string;
  /** The page to continue to after signing in, including the locale. */
  destination: string | null;
  now: Way;
  children: ReactNode;
};

/** A sign-in page that requires JavaScript: without it the page says so and links back to the password. */
export function SignInMethodsPage({ title, lead, destination, now, children }: Props) {
  const t = useTranslations('signInWays');
  return (
    <SiteShell>
      <div className="group/ways max-w-[28rem]">
        <PageTitle title={title} lead={lead} />
        <noscript>
          <Notice kind="needs" title={t('noScriptTitle')}>
            {t('noScript')}
          </Notice>
        </noscript>
        {children}
        <div className="group-has-data-entering/ways:hidden">
          <OtherWays destination={destination} now={now} />
        </div>
      </div>
    </SiteShell>
  );
}
