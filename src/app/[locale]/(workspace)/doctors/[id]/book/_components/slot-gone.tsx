import { useTranslations } from 'next-intl';
import type { ProblemCode } from '@/domain/shared/problem';
import type { SlotDay } from '@/ui/appointments/days-of-slots';
import { SlotPicker } from '@/ui/appointments/slot-picker';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';

type Props = {
  /** The problem of a rejected booking, if there was one. */
  code: ProblemCode | undefined;
  doctorId: string;
  picked: { days: readonly SlotDay[]; chosenOn: string; today: string; from: string; earlier?: string | undefined; later: string };
};

/** The slot was taken or has passed: shows the current free slots. */
export function SlotGone({ code, doctorId, picked }: Props) {
  const t = useTranslations();
  const { days, chosenOn, today, from, earlier, later } = picked;
  const doctorHref = (query: string) => `/doctors/${doctorId}?${query}#times`;
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
            slotHref={(startsAt) => `/doctors/${doctorId}/book?at=${encodeURIComponent(startsAt)}`}
            earlierHref={earlier && doctorHref(`from=${earlier}`)}
            laterHref={doctorHref(`from=${later}`)}
          />
        </Section>
      </div>
    </>
  );
}
