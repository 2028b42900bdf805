import { useTranslations } from 'next-intl';
import { addDays } from '@/domain/shared/time';
import { LinkButton } from '@/ui/kit/link-button';
import { Icon } from '@/ui/kit/icon';

type Props = { on: string; today: string };

const hrefOf = (on: string, today: string) => (on === today ? '/today' : `/today?on=${on}`);

/** Navigation between days, and back to today. */
export function DayPager({ on, today }: Props) {
  const t = useTranslations('doctor');
  return (
    <nav aria-label={t('days')} className="mb-5 flex gap-2 *:flex-1 sm:*:flex-none">
      <LinkButton
        kind="quiet"
        className="px-3!"
        href={hrefOf(addDays(on, -1), today)}
        icon={<Icon name="arrow-left" className="size-5 shrink-0" />}
      >
        {t('previousDay')}
      </LinkButton>
      {on !== today && (
        <LinkButton kind="quiet" className="px-3!" href="/today">
          {t('backToToday')}
        </LinkButton>
      )}
      <LinkButton
        kind="quiet"
        className="px-3!"
        href={hrefOf(addDays(on, 1), today)}
        icon={<Icon name="arrow-right" className="size-5 shrink-0" />}
      >
        {t('nextDay')}
      </LinkButton>
    </nav>
  );
}
