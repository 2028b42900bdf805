import { useLocale, useNow, useTimeZone, useTranslations } from 'next-intl';
import { timeParts } from '@/domain/shared/format-time';

type Props = {
  /** The instant, ISO UTC. */
  at: string;
  /** The zone of the reader's wall; the product's own when absent. */
  zone?: string;
  /** Shows the date and the 24-hour clock beside the words, where a minute's mistake matters. */
  exact?: boolean;
};

/** A time as a neighbour would say it. For server components: on the phone it would bring the calendar's own library along. */
export function TimeText({ at, zone, exact }: Props) {
  const t = useTranslations('time');
  const ownZone = useTimeZone() ?? 'Asia/Kolkata';
  const parts = timeParts({ at, zone: zone ?? ownZone, locale: useLocale(), now: useNow().toISOString() });
  const { exact: clockText, clock, clock24, dayPart, day, weekdayText, dateText, fullDateText } = parts;
  return (
    <time dateTime={at} title={`${fullDateText}, ${clock24}`} className="inline-block first-letter:uppercase">
      {t('spoken', {
        day: t('day', { day, weekday: weekdayText, date: dateText }),
        // The selectors of ICU messages know no hyphen.
        clock: t('clock', { part: dayPart.replace('-', ''), clock, exact: clockText }),
      })}
      {exact === true && <span className="block text-small font-normal text-muted">{t('exactly', { date: fullDateText, clock24 })}</span>}
    </time>
  );
}
