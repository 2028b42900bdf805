import { useTranslations } from 'next-intl';
import type { SentProfile } from '@/domain/people/api';
import type { FormFieldsOf } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';

type Props = {
  name: 'allergies' | 'conditions';
  known: readonly string[] | undefined;
  fields: FormFieldsOf<SentProfile<'patient'>>;
};

const NUMBERED = { allergies: 'allergyNumber', conditions: 'conditionNumber' } as const;
const HINTS = { allergies: 'allergiesHint', conditions: 'conditionsHint' } as const;
const EMPTY_BOXES = 2;

/** A short list, one entry per input, with two empty ones; saving adds new empty ones. */
export function SeveralFields({ name, known = [], fields }: Props) {
  const t = useTranslations('profile');
  const { chosen: written } = fields.choices(name, known);
  const boxes = [...written, ...Array.from({ length: EMPTY_BOXES }, () => '')];
  const isOther = fields.errors?.code === 'changed-meanwhile' && written.join('\n') !== known.join('\n');
  const saved = known.length === 0 ? t('savedIsEmpty') : t('savedIs', { text: known.join(', ') });
  return (
    <fieldset>
      <legend className="font-semibold">{t(name)}</legend>
      <p className="mb-3 text-small text-muted">{t(HINTS[name])}</p>
      {isOther && <p className="mb-3 text-small">{saved}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        {boxes.map((text, index) => (
          <Field
            key={index}
            name={fields.name(name)}
            label={<span className="text-small font-normal text-muted">{t(NUMBERED[name], { n: index + 1 })}</span>}
            defaultValue={text}
            errorCode={fields.errorIn(name, index)}
            maxLength={120}
          />
        ))}
      </div>
    </fieldset>
  );
}
