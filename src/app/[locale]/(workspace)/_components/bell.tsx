import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import { Icon } from '@/ui/kit/icon';

const SHOWN_MAX = 99;

/** The way to the notifications, with the number not read yet. `public/page.js` keeps the number up to date. */
export function Bell({ count }: { count: number }) {
  const t = useTranslations('notifications');
  return (
    <Link
      href="/notifications"
      className="relative inline-flex min-h-12 min-w-12 items-center justify-center gap-1.5 rounded-lg px-2 text-ink hover:bg-tint"
    >
      <Icon name="bell-ring" className="size-6 shrink-0" />
      <span className="sr-only">{t('title')}</span>
      <span
        data-unread
        data-unread-max={SHOWN_MAX}
        aria-label={t('unreadCount')}
        hidden={count === 0}
        suppressHydrationWarning
        className="min-w-6 rounded-full bg-needs px-1.5 text-center text-small font-semibold text-on-needs"
      >
        {count > SHOWN_MAX ? `${SHOWN_MAX}+` : count}
      </span>
    </Link>
  );
}
