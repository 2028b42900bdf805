import { useLocale, useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';

/** The visit as a file for the calendar of the phone. */
export function CalendarLink({ id }: { id: string }) {
  const t = useTranslations('appointments');
  return (
    <a href={`/api/appointments/${id}/calendar?locale=${useLocale()}`} className={buttonLook('quiet')} download>
      <Icon name="calendar-plus" className="size-5 shrink-0" />
      {t('calendar')}
    </a>
  );
}
