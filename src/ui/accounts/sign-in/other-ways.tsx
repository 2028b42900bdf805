import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '../../kit/icon';
import type { IconName } from '../../kit/icon-names';

export type Way = 'password' | 'phone' | 'email';

const WAYS: readonly { way: Way; href: string; icon: IconName; label: 'password' | 'byPhone' | 'byEmail' }[] = [
  { way: 'phone', href: '/sign-in/phone', icon: 'message-square-text', label: 'byPhone' },
  { way: 'email', href: '/sign-in/email', icon: 'mail', label: 'byEmail' },
  { way: 'password', href: '/sign-in', icon: 'key-round', label: 'password' },
];

type Props = {
  /** The page to continue to after signing in, including the locale. */
  destination: string | null;
  /** The current method, if it is one of these. */
  now?: Way;
};

/**
 * The other sign-in methods. They are plain links: a full load brings the policy that allows that page, and no other, to reach
 * Firebase.
 */
export function OtherWays({ destination, now }: Props) {
  const t = useTranslations('signInWays');
  const locale = useLocale();
  const query = destination === null ? '' : `?then=${encodeURIComponent(destination)}`;
  return (
    <nav aria-labelledby="other-ways" className="mt-8 border-t border-line pt-5">
      <h2 id="other-ways" className="mb-3 font-semibold">
        {t('others')}
      </h2>
      <ul className="grid gap-3">
        {WAYS.filter(({ way }) => way !== now).map(({ way, href, icon, label }) => (
          <li key={way}>
            <a href={localePath(`${href}${query}`, locale)} className={`${buttonLook('quiet')} w-full`}>
              <Icon name={icon} className="size-5" />
              <span>{t(label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
