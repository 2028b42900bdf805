import { useTranslations } from 'next-intl';
import type { ProblemCode } from '@/domain/shared/problem';
import { withContext, type BookingContext } from '@/ui/appointments/booking-context';
import type { SlotDay } from '@/ui/appointments/days-of-slots';
import { SlotPicker } from '@/ui/appointments/slot-picker';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';
import { bookPath } from '../../book-path';

type Props = {
  /** The problem of a rejected booking, if there was one. */
  code: ProblemCode | undefined;
  doctorId: string;
  context: BookingContext;
  picked: { days: readonly SlotDay[]; chosenOn: string; today: string; from: string; earlier?: string | undefined; later: string };
};

/** The slot was taken or has passed: shows the current free slots. */
export function SlotGone({ code, doctorId, picked, context }: Props) {
  const t = useTranslations();
  const { days, chosenOn, today, from, earlier, later } = picked;
  const doctorHref = (query: string) => withContext(`/doctors/${doctorId}?${query}#times`, context);
  return (
    <>
      <Notice kind="danger" live title={code === undefined ? t('booking.takenTitle') : t(`problems.${code}`)}>
        {t('booking.takenText')}
      </Notice>
      <div className="mt-6">
        <Section title={t('booking.times')}>
          <SlotPicker
            days={days}
            chosenOn={chosenOn}
            today={today}
            dayHref={(on) => doctorHref(`from=${from}&on=${on}`)}
            slotHref={(startsAt) => bookPath(doctorId, { at: startsAt, context })}
            earlierHref={earlier && doctorHref(`from=${earlier}`)}
            laterHref={doctorHref(`from=${later}`)}
          />
        </Section>
      </div>
    </>
  );
}
