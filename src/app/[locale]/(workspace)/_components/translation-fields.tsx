import { useLocale, useTranslations } from 'next-intl';
import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { LANGUAGES } from '@/domain/people/person';
import { transliterate } from '@/domain/shared/transliterate';
import type { FormFieldsOf } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { TextArea } from '@/ui/kit/text-area';

const SCRIPTS = ['hi', 'pa'] as const;

type Props = { profile: OwnProfile<'doctor'>; fields: FormFieldsOf<SentProfile<'doctor'>> };

/** How a doctor is shown to who reads Hindi or Punjabi; what they have not entered yet is suggested, for them to confirm by saving. */
export function TranslationFields({ profile: { name, clinicName = '', translations = {} }, fields }: Props) {
  const t = useTranslations('doctor');
  const locale = useLocale();
  return (
    <div className="grid gap-8 md:grid-cols-2">
      {SCRIPTS.map((script) => {
        const language = LANGUAGES.find(({ id }) => id === script)?.names[locale] ?? script;
        const known = translations[script];
        return (
          <div key={script} className="grid content-start gap-5">
            <Field
              {...fields.field(`translations.${script}.name`, known?.name ?? transliterate(name, script))}
              label={t('nameIn', { language })}
              lang={script}
              optional
              maxLength={120}
            />
            <Field
              {...fields.field(`translations.${script}.clinicName`, known?.clinicName ?? transliterate(clinicName, script))}
              label={t('clinicIn', { language })}
              lang={script}
              optional
              maxLength={120}
            />
            <TextArea
              {...fields.field(`translations.${script}.bio`, known?.bio)}
              label={t('bioIn', { language })}
              lang={script}
              optional
              maxLength={2000}
            />
          </div>
        );
      })}
    </div>
  );
}
