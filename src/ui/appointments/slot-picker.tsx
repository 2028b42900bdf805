import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import { DayStrip } from './day-strip';
import { partsOfDay, type SlotChoice, type SlotDay } from './days-of-slots';
import { Icon } from '../kit/icon';

type Props = {
  days: readonly SlotDay[];
  /** The selected date. */
  chosenOn: string;
  /** Today in the doctor's zone. */
  today: string;
  /** The URL that shows another date. */
  dayHref: (on: string) => string;
  /** The URL that selects a slot; absent for viewers who cannot book. */
  slotHref?: ((startsAt: string) => string) | undefined;
  /** URLs of the days before and after these. */
  earlierHref?: string | undefined;
  laterHref?: string | undefined;
};

/** A doctor's free slots, day by day. Days and slots are links, so choosing works without JavaScript. */
export function SlotPicker({ days, chosenOn, today, dayHref, slotHref, earlierHref, laterHref }: Props) {
  const t = useTranslations('booking');
  const chosen = days.find(({ on }) => on === chosenOn);
  const parts = chosen === undefined ? [] : partsOfDay(chosen);
  const isEmpty = days.every(({ slots }) => slots.length === 0);
  return (
    <div>
      <DayStrip days={days} chosenOn={chosenOn} today={today} dayHref={dayHref} earlierHref={earlierHref} laterHref={laterHref} />
      {parts.length === 0 && <p className="py-4 text-muted">{t(isEmpty ? 'noneTheseDays' : 'noneThisDay')}</p>}
      <div className="mt-2">
        {parts.map(({ part, slots }, index) => (
          <details key={`${part}${index}`} open={index === 0} className="group border-b border-line">
            <summary className="flex min-h-14 list-none items-center gap-3 font-semibold [&::-webkit-details-marker]:hidden">
              {t(`parts.${part}`)}
              <span className="text-small font-normal text-muted">{t('free', { count: slots.length })}</span>
              <Icon name="chevron-right" className="ml-auto size-6 text-muted group-open:rotate-90" />
            </summary>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2 pb-4">
              {slots.map((slot) => (
                <li key={slot.startsAt} className="grid">
                  <SlotButton slot={slot} href={slotHref?.(slot.startsAt)} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </div>
  );
}

function SlotButton({ slot: { startsAt, text }, href }: { slot: SlotChoice; href: string | undefined }) {
  const className = 'grid min-h-12 place-items-center rounded-lg border px-2 text-center font-medium text-ink';
  const time = <time dateTime={startsAt}>{text}</time>;
  if (href === undefined) return <span className={`${className} border-line`}>{time}</span>;
  return (
    <Link href={href} rel="nofollow" className={`${className} border-edge bg-raised hover:border-act hover:bg-tint`}>
      {time}
    </Link>
  );
}
