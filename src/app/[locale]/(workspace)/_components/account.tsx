import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import { SignOutForm } from './sign-out-form';

/** The signed-in account, its sessions, and signing out. */
export function Account({ name }: { name: string }) {
  const t = useTranslations('nav');
  return (
    <div className="flex flex-wrap items-center gap-x-5 md:gap-x-3">
      <Link
        href="/sessions"
        aria-label={`${t('signedInAs', { name })}. ${t('sessions')}`}
        className="inline-flex min-h-12 items-center font-semibold text-ink underline-offset-4 hover:underline"
      >
        {name}
      </Link>
      <SignOutForm />
    </div>
  );
}
