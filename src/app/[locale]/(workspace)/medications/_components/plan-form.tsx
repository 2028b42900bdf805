import { useLocale, useTranslations } from 'next-intl';
import type { PlanMedicationBody } from '@/domain/medications/api';
import { DAY_TIMES } from '@/domain/medications/plans-of-item';
import { minutesOfClock } from '@/domain/shared/clock';
import { wallClockText } from '@/domain/shared/clock-text';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';

type Props = { errors: FormErrors | null; patientId: string | undefined; today: string; thenPath: string; idempotencyKey: string };

const PARTS = ['morning', 'noon', 'evening', 'night'] as const;
const FOODS = ['before_food', 'after_food', 'any'] as const;

/** One more medicine, by hand. */
export function PlanForm({ errors, patientId, today, thenPath, idempotencyKey }: Props) {
  const t = useTranslations('medications');
  const locale = useLocale() as Locale;
  const { field, choice, choices, hidden } = formFields<PlanMedicationBody>(errors);
  const times = choices('times', [DAY_TIMES.morning]);
  const usual: readonly string[] = PARTS.map((part) => DAY_TIMES[part]);
  return (
    <form method="post" action="/api/medications" className="grid max-w-text gap-5">
      <input type="hidden" name="_then" value={localePath(thenPath, locale)} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      {patientId !== undefined && <input {...hidden('patientId', patientId)} />}
      <Field {...field('name')} label={t('fields.name')} hint={t('fields.nameHint')} required maxLength={120} />
      <Field {...field('dose')} label={t('fields.dose')} hint={t('fields.doseHint')} required maxLength={60} />
      <Choice
        {...times}
        kind="many"
        legend={t('fields.times')}
        hint={t('fields.timesHint')}
        layout="wide"
        options={PARTS.map((part) => ({
          value: DAY_TIMES[part],
          label: t(`parts.${part}`),
          hint: wallClockText(minutesOfClock(DAY_TIMES[part]), locale),
        }))}
      />
      <Field
        name={times.name}
        label={t('fields.otherTime')}
        type="time"
        optional
        defaultValue={times.chosen.find((time) => !usual.includes(time)) ?? ''}
      />
      <Choice
        {...choice('food', 'any')}
        legend={t('fields.food')}
        layout="wide"
        options={FOODS.map((value) => ({ value, label: t(`food.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('startOn', today)} label={t('fields.startOn')} type="date" required />
        <Field {...field('endOn')} label={t('fields.endOn')} type="date" optional />
        <Field
          {...field('left')}
          label={t('fields.left')}
          hint={t('fields.leftHint')}
          type="number"
          inputMode="decimal"
          step="any"
          min={0}
          optional
        />
        <Field {...field('perDose', '1')} label={t('fields.perDose')} type="number" inputMode="decimal" step="any" min={0} optional />
      </div>
      <Button className="w-auto! justify-self-start">{t('save')}</Button>
    </form>
  );
}
