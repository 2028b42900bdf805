import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';

/** For who signs in without a password, by a code or a link: signing in again proves as much. */
export function SignInAgainForm({ then }: { then: string }) {
  const t = useTranslations('stepUp');
  const target = `/sign-in?${new URLSearchParams({ then }).toString()}`;
  return (
    <form method="post" action="/api/auth/session" className="mt-8 grid gap-3 border-t border-line pt-5">
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath(target, useLocale())} />
      <p className="text-muted">{t('otherWay')}</p>
      <Button kind="quiet">{t('signOut')}</Button>
    </form>
  );
}
