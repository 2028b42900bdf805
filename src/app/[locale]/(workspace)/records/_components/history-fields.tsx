import { useTranslations } from 'next-intl';
import type { HistoryKind, HistoryText } from '@/domain/records/schema';
import type { FormFields } from '@/ui/form-fields';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';
import { TextArea } from '@/ui/kit/text-area';
import { OnsetFields } from './onset-fields';

type Name = 'title' | 'code' | 'onsetOn' | 'onsetMonth' | 'status' | 'severity' | 'note';
type Props = {
  fields: Pick<FormFields<Name>, 'field' | 'choice'>;
  part: HistoryKind;
  known?: Partial<HistoryText>;
  today: string;
  /** A doctor also writes the code. */
  isDoctor: boolean;
};

const SEVERITIES = ['mild', 'moderate', 'severe', 'life_threatening'] as const;

/** The fields of one entry of a medical history. */
export function HistoryFields({ fields: { field, choice }, part, known = {}, today, isDoctor }: Props) {
  const t = useTranslations('records');
  const { defaultValue: severity, ...severityField } = field('severity', known.severity);
  return (
    <>
      <Field {...field('title', known.title)} label={t('fields.title')} hint={t(`examples.${part}`)} required maxLength={200} />
      {part === 'allergy' || part === 'condition' ? (
        <Select
          {...severityField}
          label={t('fields.severity')}
          emptyLabel={t('fields.noSeverity')}
          defaultValue={severity}
          options={SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) }))}
        />
      ) : null}
      <OnsetFields fields={{ field }} known={known.onsetOn} today={today} />
      <Choice
        {...choice('status', known.status ?? 'active')}
        legend={t('fields.status')}
        layout="wide"
        options={(['active', 'resolved'] as const).map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      {isDoctor || known.code !== undefined ? (
        <Field
          {...field('code', known.code)}
          label={t('fields.code')}
          hint={t('fields.codeHint', { code: 'ICD-10 E11.9' })}
          optional
          maxLength={40}
        />
      ) : null}
      <TextArea {...field('note', known.note)} label={t('fields.note')} optional maxLength={2000} rows={3} />
    </>
  );
}
