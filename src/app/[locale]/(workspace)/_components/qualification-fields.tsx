import { useTranslations } from 'next-intl';
import { fieldValues, errorAt, type FormErrors } from '@/ui/form-errors';
import { FieldError } from '@/ui/kit/field-error';
import { INPUT_LOOK } from '@/ui/kit/input-look';

const ROWS_MIN = 3;
const ROWS_MAX = 10;

/** Qualifications, one per line, with one empty line to add another. */
export function QualificationFields({ known, back }: { known: readonly string[]; back: FormErrors | null }) {
  const t = useTranslations('doctor');
  const written = fieldValues(back, 'qualifications', known);
  const count = Math.min(ROWS_MAX, Math.max(ROWS_MIN, written.length + 1));
  const errorCode = errorAt(back, 'qualifications');
  return (
    <fieldset className="max-w-text min-w-0">
      <legend className="font-semibold">{t('qualifications')}</legend>
      <p className="mb-2 text-small text-muted">{t('qualificationsHint')}</p>
      <div className="grid gap-2">
        {Array.from({ length: count }, (_, index) => (
          <input
            key={index}
            name="qualifications"
            defaultValue={written[index] ?? ''}
            aria-label={t('qualificationNumber', { number: index + 1 })}
            maxLength={80}
            className={INPUT_LOOK}
          />
        ))}
      </div>
      {errorCode !== undefined && <FieldError id="qualifications-error" code={errorCode} />}
    </fieldset>
  );
}
