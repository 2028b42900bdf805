import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { LanguageSwitcher } from './language-switcher';
import { Logo } from './logo';

/** The header of every page: logo, notifications and language. `account` shows on wide screens only. */
export function TopBar({ account, bell }: { account?: ReactNode; bell?: ReactNode }) {
  const t = useTranslations();
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4">
        <Link href="/" aria-label={t('shell.home')} className="mr-auto flex min-h-14 items-center gap-2.5 py-2 text-ink">
          <Logo className="size-9" />
          {/* Beside the bell there is no room for it on a small phone; the link is named all the same. */}
          <span className={`font-bold tracking-tight ${bell === undefined ? '' : 'max-[26rem]:sr-only'}`}>{t('common.brand')}</span>
        </Link>
        {bell}
        <LanguageSwitcher />
        {account !== undefined && <div className="hidden md:block">{account}</div>}
      </div>
    </header>
  );
}
