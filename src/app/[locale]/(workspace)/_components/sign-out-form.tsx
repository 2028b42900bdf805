import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Icon } from '@/ui/kit/icon';

/** Ends this session, with or without JavaScript. */
export function SignOutForm() {
  const t = useTranslations('nav');
  return (
    <form method="post" action="/api/auth/session" data-sign-out>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath('/', useLocale())} />
      <button
        type="submit"
        className="inline-flex min-h-12 items-center gap-2 rounded-lg px-2 text-muted underline underline-offset-4 hover:text-ink"
      >
        <Icon name="log-out" className="size-5 shrink-0" />
        {t('signOut')}
      </button>
    </form>
  );
}
