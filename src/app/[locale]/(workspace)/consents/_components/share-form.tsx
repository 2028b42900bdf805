import { useTranslations } from 'next-intl';
import type { GiveConsentBody } from '@/domain/consents/api';
import { RECORD_KINDS } from '@/domain/records/schema';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';

type Props = { doctorId: string; patientId: string | undefined; errors: FormErrors | null; then: string; idempotencyKey: string };

/** Shares one's record with one doctor: which parts of it, and until when. */
export function ShareForm({ doctorId, patientId, errors, then, idempotencyKey }: Props) {
  const t = useTranslations('consents.share');
  const kinds = useTranslations('records.kinds');
  const { field, hidden, choices } = formFields<GiveConsentBody>(errors);
  return (
    <form method="post" action="/api/consents" className="grid max-w-text justify-items-start gap-5 *:w-full">
      <input type="hidden" name="_then" value={then} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      <input {...hidden('purpose', 'share_records')} />
      <input {...hidden('granteeId', doctorId)} />
      {patientId !== undefined && <input {...hidden('patientId', patientId)} />}
      <Choice
        {...choices('scopes', RECORD_KINDS)}
        kind="many"
        legend={t('scopes')}
        layout="wide"
        options={RECORD_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <Field {...field('until')} label={t('until')} hint={t('untilHint')} type="date" optional />
      <Button className="w-auto!">{t('button')}</Button>
    </form>
  );
}
