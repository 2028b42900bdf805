import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { localePath } from '@/i18n/locale-path';
import { Footer } from './footer';
import { RoleNavLinks, type RoleNavLink } from './role-nav-links';
import { MAIN_ID, SkipLink } from './skip-link';
import { TopBar } from './top-bar';

type Props = {
  /** The role's pages; `href` without the locale. */
  links: readonly RoleNavLink[];
  /** The signed-in account and signing out: at the top of a wide screen, at the bottom of a phone's page. */
  account: ReactNode;
  /** `desk` for people who work here all day: the page is as wide as the window allows. */
  width?: 'page' | 'desk';
  /** The id of who is signed in, by which `public/page.js` recognises what somebody else left on this phone. */
  viewer: string;
  /** The way to the notifications, at the top of every page. */
  bell: ReactNode;
  children: ReactNode;
};

/** The shell of a signed-in person's workspace. */
export function AppShell({ links, account, bell, viewer, width = 'page', children }: Props) {
  const locale = useLocale();
  const t = useTranslations('shell');
  const localized = links.map((link) => ({ ...link, href: localePath(link.href, locale) }));
  return (
    <div
      data-viewer={viewer}
      className={`flex min-h-dvh flex-col pb-(--tabs-height) short:pb-0 [--tabs-height:calc(clamp(77px,4.28rem,100px)+env(safe-area-inset-bottom))] md:pb-0 md:[--tabs-height:0px] ${width === 'desk' ? '[--container-page:88rem]' : ''}`}
    >
      <SkipLink />
      <TopBar account={account} bell={bell} />
      <div className="mx-auto flex w-full max-w-page flex-1 gap-10 px-4 py-6 short:max-md:flex-col-reverse short:max-md:gap-6 md:py-8">
        <RoleNavLinks label={t('mainNav')} more={t('more')} links={localized} />
        <main id={MAIN_ID} tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
      <Footer account={account} />
    </div>
  );
}
