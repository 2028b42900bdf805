import { useTranslations } from 'next-intl';
import { EMERGENCY_KINDS, type EmergencyBody } from '@/domain/records/emergency';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { TextArea } from '@/ui/kit/text-area';

type Props = { errors: FormErrors | null; locale: Locale; idempotencyKey: string };

/** Whose chart, why it cannot wait, and what happened; posts natively and leads to the chart. */
export function EmergencyForm({ errors, locale, idempotencyKey }: Props) {
  const t = useTranslations('emergency');
  const { field, choice } = formFields<EmergencyBody>(errors);
  return (
    <form method="post" action="/api/patients/break-glass" className="grid justify-items-start gap-5 *:w-full">
      <input type="hidden" name="_then" value={localePath('/patients/{patientId}', locale)} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      <Field
        {...field('identifier')}
        label={t('identifier')}
        hint={t('identifierHint')}
        inputMode="tel"
        autoComplete="off"
        required
        maxLength={40}
      />
      <Choice
        {...choice('kind')}
        legend={t('kind')}
        required
        options={EMERGENCY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextArea {...field('reason')} label={t('reason')} hint={t('reasonHint')} required minLength={20} maxLength={500} />
      <Button kind="danger" className="w-auto!">
        {t('open')}
      </Button>
    </form>
  );
}
