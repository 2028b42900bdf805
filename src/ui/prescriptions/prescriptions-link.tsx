import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';

/** The way to one's prescriptions. */
export function PrescriptionsLink() {
  const t = useTranslations('prescriptions');
  return (
    <LinkButton kind="quiet" href="/prescriptions" icon={<Icon name="file-text" className="size-5 shrink-0" />}>
      {t('title')}
    </LinkButton>
  );
}
