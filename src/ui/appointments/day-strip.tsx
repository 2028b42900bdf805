import { useLocale, useTranslations } from 'next-intl';
import { formatterFor } from '@/domain/shared/clock-text';
import { daysBetween } from '@/domain/shared/time';
import { Link } from '@/i18n/link';
import { LinkButton } from '@/ui/kit/link-button';
import type { SlotDay } from './days-of-slots';

type Props = {
  days: readonly SlotDay[];
  chosenOn: string;
  /** Today in the doctor's zone. */
  today: string;
  dayHref: (on: string) => string;
  earlierHref?: string | undefined;
  laterHref?: string | undefined;
};

/** Days with a name of their own. */
const DAY_WORDS = ['today', 'tomorrow'];

/** A few days side by side, each with its number of free slots. */
export function DayStrip({ days, chosenOn, today, dayHref, earlierHref, laterHref }: Props) {
  const t = useTranslations('booking');
  const locale = useLocale();
  // Dates have no zone: formatted as noon UTC.
  const short = (on: string, shape: 'weekdayShort' | 'dayMonthShort') =>
    formatterFor(shape, locale, 'UTC').format(new Date(`${on}T12:00:00.000Z`));
  return (
    <nav aria-label={t('days')}>
      <ul className="grid grid-cols-4 gap-2 md:grid-cols-8">
        {days.map(({ on, slots }) => {
          const day = DAY_WORDS[daysBetween(today, on)] ?? 'other';
          return (
            <li key={on} className="grid min-w-0">
              <Link
                href={dayHref(on)}
                aria-current={on === chosenOn ? 'date' : undefined}
                className={`flex min-h-20 flex-col items-center justify-center rounded-lg border px-0.5 py-1.5 text-center text-tiny leading-tight aria-[current=date]:border-act aria-[current=date]:bg-act aria-[current=date]:text-on-act ${slots.length > 0 ? 'border-edge bg-raised text-ink hover:border-act' : 'border-line text-muted'}`}
              >
                <span className="font-semibold">{t('dayName', { day, weekday: short(on, 'weekdayShort') })}</span>
                <span>{short(on, 'dayMonthShort')}</span>
                <span className="mt-0.5">{t('free', { count: slots.length })}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {(earlierHref !== undefined || laterHref !== undefined) && (
        <div className="mt-2 flex flex-wrap justify-between gap-2">
          {earlierHref === undefined ? (
            <span />
          ) : (
            <LinkButton kind="quiet" href={earlierHref}>
              {t('earlier')}
            </LinkButton>
          )}
          {laterHref !== undefined && (
            <LinkButton kind="quiet" href={laterHref}>
              {t('later')}
            </LinkButton>
          )}
        </div>
      )}
    </nav>
  );
}
