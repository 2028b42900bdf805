import { useLocale, useNow, useTranslations } from 'next-intl';
import { formatterFor } from '@/domain/shared/clock-text';
import { timeParts } from '@/domain/shared/format-time';
import type { Slot } from '@/domain/scheduling/slots';
import type { Locale } from '@/domain/shared/primitives';
import { addDays, localDateOf } from '@/domain/shared/time';
import { Section } from '@/ui/kit/section';
import { Icon } from '@/ui/kit/icon';

type Props = { slots: readonly Slot[]; zone: string; today: string; days: number; isHidden: boolean };

/** The free slots that result from the availability, day by day, as patients see them. */
export function Preview({ slots, zone, today, days, isHidden }: Props) {
  const t = useTranslations('availability');
  const locale = useLocale();
  const now = useNow().toISOString();
  const dates = Array.from({ length: days }, (_, index) => addDays(today, index));
  return (
    <Section title={t('previewTitle')} lead={isHidden ? t('previewHidden') : t('previewLead')}>
      <ul className="divide-y divide-line border-y border-line">
        {dates.map((on) => {
          const times = slots.filter(({ startsAt }) => localDateOf(startsAt, zone) === on);
          const title = t('previewDay', { date: dayInWords(on, locale), free: t('freeTimes', { count: times.length }) });
          if (times.length === 0)
            return (
              <li key={on} className="flex min-h-12 items-center py-1 text-muted">
                {title}
              </li>
            );
          return (
            <li key={on}>
              <details className="group">
                <summary className="flex min-h-12 list-none items-center justify-between gap-3 py-1 font-semibold [&::-webkit-details-marker]:hidden">
                  {title}
                  <Icon name="chevron-down" className="size-5 shrink-0 text-act group-open:rotate-180" />
                </summary>
                <p className="flex flex-wrap gap-x-4 gap-y-1 pb-3">
                  {times.map(({ startsAt }) => (
                    <time key={startsAt} dateTime={startsAt} className="whitespace-nowrap">
                      {timeParts({ at: startsAt, zone, locale, now }).exact}
                    </time>
                  ))}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** A date with its weekday: `Saturday, 21 November`. */
function dayInWords(on: string, locale: Locale): string {
  return formatterFor('weekdayDayMonth', locale, 'UTC').format(new Date(`${on}T00:00:00.000Z`));
}
