import { Icon } from '@/ui/kit/icon';
import { useLocale, useTranslations } from 'next-intl';
import { MODES } from '@/domain/scheduling/schema';
import type { AvailabilityReply, schedulingApi } from '@/domain/scheduling/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors, type FormFieldsOf } from '@/ui/form-fields';
import { WeekHours } from '@/ui/scheduling/week-hours';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { MODE_ICONS } from '@/ui/appointments/mode-text';
import { SpecialDays } from './special-days';

const SLOT_MINUTES = [5, 10, 15, 20, 30, 45, 60];
const BUFFER_MINUTES = [0, 5, 10, 15, 20, 30];

type Body = SentBodyOf<typeof schedulingApi.save>;
type Props = { hours: AvailabilityReply; today: string; formErrors: FormErrors | null };

/** All settings that decide when a doctor can be booked, in one HTML form. */
export function HoursForm({ hours, today, formErrors }: Props) {
  const t = useTranslations();
  const fields = formFields<Body>(formErrors);
  return (
    <form method="post" action="/api/doctor/availability">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/availability?saved=1', useLocale())} />
      <input {...fields.hidden('version', hours.version)} />
      <input {...fields.hidden('timeZone', hours.timeZone)} />
      <Section title={t('availability.weekTitle')} lead={t('availability.weekLead')}>
        <WeekHours rows={fields.rows('weekly')} known={hours.weekly} />
      </Section>
      <VisitPart hours={hours} fields={fields} />
      <SpecialDays rows={fields.rows('exceptions')} known={hours.exceptions} today={today} />
      <p className="mt-6 text-muted">{t('availability.bookedStay')}</p>
      <ActionBar>
        <Button>{t('availability.save')}</Button>
      </ActionBar>
    </form>
  );
}

function VisitPart({ hours, fields }: { hours: AvailabilityReply; fields: FormFieldsOf<Body> }) {
  const t = useTranslations();
  const pauseLabel = (minutes: number) => (minutes === 0 ? t('availability.noPause') : t('availability.minutes', { minutes }));
  const options = (offered: readonly number[], chosen: number) =>
    [...new Set([...offered, chosen])].sort((a, b) => a - b).map((minutes) => ({ value: String(minutes), label: pauseLabel(minutes) }));
  return (
    <Section title={t('availability.visitTitle')}>
      <div className="grid gap-5">
        <div className="grid max-w-[34rem] gap-5 sm:grid-cols-2">
          <Select
            {...fields.field('slotMinutes', String(hours.slotMinutes))}
            label={t('availability.slotMinutes')}
            options={options(SLOT_MINUTES, hours.slotMinutes)}
          />
          <Select
            {...fields.field('bufferMinutes', String(hours.bufferMinutes))}
            label={t('availability.bufferMinutes')}
            options={options(BUFFER_MINUTES, hours.bufferMinutes)}
          />
        </div>
        <Choice
          kind="many"
          {...fields.choices('modes', hours.modes)}
          legend={t('availability.modes')}
          options={MODES.map((mode) => {
            return {
              value: mode,
              label: t(`visit.mode.${mode}`),
              icon: <Icon name={MODE_ICONS[mode]} className="size-6 shrink-0 text-act" />,
            };
          })}
        />
      </div>
    </Section>
  );
}
