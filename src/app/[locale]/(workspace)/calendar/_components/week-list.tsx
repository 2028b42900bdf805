import { useLocale, useTranslations } from 'next-intl';
import { wallClockText } from '@/domain/shared/clock-text';
import { VisitStatus } from '@/ui/appointments/visit-status';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import type { WeekDay } from './week-days';

const DAY_MINUTES = 1440;

/** The week for a phone: day by day. */
export function WeekList({ days }: { days: readonly WeekDay[] }) {
  const t = useTranslations('calendar');
  return (
    <div className="grid gap-6">
      {days.map((day) => (
        <section key={day.on} aria-labelledby={`day-${day.on}`}>
          <h2 id={`day-${day.on}`} className="text-title">
            {day.weekday}, {day.date}
          </h2>
          <p className="mb-2 text-muted">
            <Hours open={day.open} />
            {!day.isPast && day.open !== null && day.open.length > 0 && ` · ${t('freeCount', { count: day.freeCount })}`}
          </p>
          {day.visits.length > 0 && (
            <List>
              {day.visits.map((visit) => (
                <Row
                  key={visit.id}
                  href={`/appointments/${visit.id}`}
                  start={<span className="w-24 shrink-0 font-semibold">{visit.time}</span>}
                  title={visit.name}
                  end={<VisitStatus status={visit.status} />}
                />
              ))}
            </List>
          )}
        </section>
      ))}
    </div>
  );
}

function Hours({ open }: Pick<WeekDay, 'open'>) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  if (open === null) return t('off');
  if (open.length === 0) return t('closed');
  if (open.some(({ from, until }) => from === 0 && until === DAY_MINUTES)) return t('openAllDay');
  return open.map(({ from, until }) => t('openFrom', { from: wallClockText(from, locale), to: wallClockText(until, locale) })).join(', ');
}
