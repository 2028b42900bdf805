import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { appointmentApi } from '@/domain/appointments/api';
import type { Mode } from '@/domain/scheduling/schema';
import type { DoctorPage } from '@/domain/people/api';
import type { Slot } from '@/domain/scheduling/slots';
import { doctorTexts } from '@/domain/people/doctor-texts';
import { specialtyName } from '@/domain/people/specialty';
import type { FamilyLink } from '@/domain/family/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Facts } from '@/ui/kit/facts';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextArea } from '@/ui/kit/text-area';
import { TimeText } from '@/ui/kit/time-text';
import { FeeText } from '@/ui/appointments/fee-text';
import { MODE_ICONS } from '@/ui/appointments/mode-text';
import { Icon } from '@/ui/kit/icon';
import { ForWhom } from './for-whom';

type Props = {
  doctor: DoctorPage;
  /** Whom the viewer may book for besides the viewer. */
  people: readonly FamilyLink[];
  /** The viewer as a patient; null for one who only helps. */
  selfId: string | null;
  /** For whom the viewer came here. */
  whose: string | undefined;
  /** Of the visit that is booked again. */
  reason: string | undefined;
  slot: Slot;
  zone: string;
  modes: readonly Mode[];
  /** Chosen before the time. */
  mode: Mode | undefined;
  formKey: string;
  then: string;
  formErrors: FormErrors | null;
  /** Asks whether the symptom check goes along; null where there was none. */
  check: ReactNode;
};

const REASON_MAX = 1000;

/** How they meet, the booking summary, and the reason. */
export function BookForm({
  doctor,
  people,
  selfId,
  whose,
  reason,
  slot,
  zone,
  modes,
  mode: chosenMode,
  formKey,
  then,
  formErrors,
  check,
}: Props) {
  const t = useTranslations();
  const { field, choice, hidden } = formFields<SentBodyOf<typeof appointmentApi.book>>(formErrors);
  const locale = useLocale();
  const { name, clinicName } = doctorTexts(doctor, locale);
  return (
    <form method="post" action="/api/appointments" className="grid max-w-text gap-6">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="_then" value={then} />
      <input {...hidden('doctorId', doctor.id)} />
      <input {...hidden('startsAt', slot.startsAt)} />
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      <ForWhom people={people} selfId={selfId} {...choice('patientId', whose)} />
      <Choice
        {...choice('mode', chosenMode)}
        legend={t('booking.how')}
        required
        options={modes.map((mode) => {
          return {
            value: mode,
            label: t(`visit.mode.${mode}`),
            hint: t(`booking.howHints.${mode}`),
            icon: <Icon name={MODE_ICONS[mode]} className="size-7 shrink-0 text-act" />,
          };
        })}
      />
      <Facts
        facts={[
          {
            term: t('booking.when'),
            value: (
              <span className="text-lead font-semibold">
                <TimeText at={slot.startsAt} zone={zone} exact />
              </span>
            ),
          },
          {
            term: t('booking.doctor'),
            value: (
              <>
                {name}
                <span className="block text-small text-muted">
                  {doctor.specialties.map((id) => specialtyName(id, locale)).join(', ')} ·{' '}
                  {t('doctors.registration', { number: doctor.registrationNumber })}
                </span>
              </>
            ),
          },
          { term: t('booking.fee'), value: <FeeText paise={doctor.feePaise} clinicName={clinicName} /> },
        ]}
      />
      {check}
      <TextArea {...field('reason', reason)} label={t('booking.reason')} hint={t('booking.reasonHint')} optional maxLength={REASON_MAX} />
      <ActionBar>
        <Button icon={<Icon name="calendar-check" className="size-5 shrink-0" />}>{t('booking.title')}</Button>
      </ActionBar>
    </form>
  );
}
