import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';

/** The way to what is kept at a shop, with how many are ready to be fetched. */
export function ReservedLink({ ready }: { ready: number }) {
  const t = useTranslations('reservations');
  return (
    <LinkButton kind="quiet" href="/reservations" icon={<Icon name="clock" className="size-5 shrink-0" />}>
      {ready === 0 ? t('title') : t('ready', { count: ready })}
    </LinkButton>
  );
}
