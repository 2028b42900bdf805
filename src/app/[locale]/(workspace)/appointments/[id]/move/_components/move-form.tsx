import { useLocale, useTranslations } from 'next-intl';
import type { appointmentApi, AppointmentView } from '@/domain/appointments/api';
import type { Slot } from '@/domain/scheduling/slots';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Facts } from '@/ui/kit/facts';
import { LinkButton } from '@/ui/kit/link-button';
import { TimeText } from '@/ui/kit/time-text';
import { Icon } from '@/ui/kit/icon';

type Props = {
  visit: AppointmentView;
  /** The new slot. */
  slot: Slot;
  formKey: string;
  otherHref: string;
};

/** The old and the new time, and the button to move. */
export function MoveForm({ visit, slot, formKey, otherHref }: Props) {
  const t = useTranslations('appointments');
  const { id, version, timeZone } = visit;
  const { hidden } = formFields<SentBodyOf<typeof appointmentApi.reschedule>>(null);
  return (
    <form method="post" action={`/api/appointments/${id}/reschedule`}>
      <input type="hidden" name="_key" value={formKey} />
      <input {...hidden('version', version)} />
      <input {...hidden('startsAt', slot.startsAt)} />
      <input type="hidden" name="_then" value={localePath(`/appointments/${id}?done=moved`, useLocale())} />
      <Facts
        facts={[
          { term: t('facts.doctor'), value: visit.doctorName },
          { term: t('moveNow'), value: <TimeText at={visit.startsAt} zone={timeZone} exact /> },
          {
            term: t('moveTo'),
            value: (
              <span className="text-lead font-semibold">
                <TimeText at={slot.startsAt} zone={timeZone} exact />
              </span>
            ),
          },
        ]}
      />
      <ActionBar>
        <LinkButton kind="quiet" href={otherHref}>
          {t('moveOther')}
        </LinkButton>
        <Button icon={<Icon name="calendar-sync" className="size-5 shrink-0" />}>{t('moveConfirm')}</Button>
      </ActionBar>
    </form>
  );
}
