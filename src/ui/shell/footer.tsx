import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { EmergencyNumbers } from './emergency-numbers';
import { ThemeSwitch } from './theme-switch';

const LINKS = [
  { href: '/doctors', key: 'doctors' },
  { href: '/check', key: 'check' },
  { href: '/health', key: 'health' },
  { href: '/medicines', key: 'medicines' },
  { href: '/about', key: 'about' },
  { href: '/about#complaints', key: 'complaints' },
  { href: '/about#data', key: 'privacy' },
] as const;

/** The footer of every page: emergency numbers, legal links, language and theme. */
export function Footer({ account }: { account?: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <footer className="mt-auto border-t border-line print:hidden">
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-4 px-4 py-6 md:grid-cols-[1fr_auto]">
        <div className="grid content-start gap-3">
          <EmergencyNumbers />
          <p className="max-w-text text-small text-muted">{t('footerNote')}</p>
        </div>
        <div className="grid content-start">
          {account !== undefined && <div className="md:hidden">{account}</div>}
          <nav aria-label={t('links')}>
            <ul className="flex flex-wrap gap-x-5 md:max-w-[24rem]">
              {LINKS.map(({ href, key }) => (
                <li key={key}>
                  <Link href={href} className="inline-flex min-h-12 items-center text-muted underline underline-offset-4">
                    {t(key)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
