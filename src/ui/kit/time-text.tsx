import { useLocale, useNow, useTimeZone, useTranslations } from 'next-intl';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { timeParts } from '@/domain/shared/format-time';

type Props = {
  /** The instant, ISO UTC. */
  at: string;
  /** The time zone; the product's default when absent. */
  zone?: string;
  /** Also shows the date and the time on the clock, where a mistake of a minute matters. */
  exact?: boolean;
};

/** A time in everyday words. For server components only: on the client it would add the calendar library. */
export function TimeText({ at, zone, exact }: Props) {
  const t = useTranslations('time');
  const ownZone = useTimeZone() ?? CLINIC_TIME_ZONE;
  const parts = timeParts({ at, zone: zone ?? ownZone, locale: useLocale(), now: useNow().toISOString() });
  const { exact: clockText, clock, dayPart, day, weekdayText, dateText, fullDateText } = parts;
  const fully = t('exactly', { date: fullDateText, clock: clockText });
  return (
    <time dateTime={at} title={fully} className="inline-block first-letter:uppercase">
      {t('spoken', {
        day: t('day', { day, weekday: weekdayText, date: dateText }),
        // ICU select keys cannot contain a hyphen.
        clock: t('clock', { part: dayPart.replace('-', ''), clock, exact: clockText }),
      })}
      {exact === true && <span className="block text-small font-normal text-muted">{fully}</span>}
    </time>
  );
}
