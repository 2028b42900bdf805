import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';

/** The way to the pharmacies near that have a medicine. */
export function FindMedicineLink() {
  const t = useTranslations('nearMe');
  return (
    <LinkButton kind="quiet" href="/medicines" icon={<Icon name="pill" className="size-5 shrink-0" />}>
      {t('title')}
    </LinkButton>
  );
}
