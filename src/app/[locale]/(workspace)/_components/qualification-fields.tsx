import { useTranslations } from 'next-intl';
import { FieldError } from '@/ui/kit/field-error';
import { INPUT_LOOK } from '@/ui/kit/input-look';

const ROWS_MIN = 3;
const ROWS_MAX = 10;

type Props = { name: string; chosen: readonly string[]; errorCode: string | undefined };

/** Qualifications, one per line, with one empty line to add another. */
export function QualificationFields({ name, chosen, errorCode }: Props) {
  const t = useTranslations('doctor');
  const count = Math.min(ROWS_MAX, Math.max(ROWS_MIN, chosen.length + 1));
  return (
    <fieldset className="max-w-text min-w-0">
      <legend className="font-semibold">{t('qualifications')}</legend>
      <p className="mb-2 text-small text-muted">{t('qualificationsHint')}</p>
      <div className="grid gap-2">
        {Array.from({ length: count }, (_, index) => (
          <input
            key={index}
            name={name}
            defaultValue={chosen[index] ?? ''}
            aria-label={t('qualificationNumber', { number: index + 1 })}
            maxLength={80}
            className={INPUT_LOOK}
          />
        ))}
      </div>
      {errorCode !== undefined && <FieldError id="qualifications-error" name="qualifications" code={errorCode} />}
    </fieldset>
  );
}
