import { useTranslations } from 'next-intl';
import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { abhaWarning, formatAbha } from '@/domain/people/abha';
import type { FormFieldsOf } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { Notice } from '@/ui/kit/notice';
import { useSavedField } from './use-saved-field';

/** The health account, grouped as its card prints it. A wrong check digit is mentioned and never rejected. */
export function AbhaFields({
  profile,
  fields,
}: {
  profile: Pick<OwnProfile<'patient'>, 'abhaNumber' | 'abhaAddress'>;
  fields: FormFieldsOf<SentProfile<'patient'>>;
}) {
  const t = useTranslations('profile');
  const own = useSavedField(fields);
  const { abhaNumber: digits, abhaAddress } = profile;
  return (
    <div className="grid max-w-text gap-5">
      <Field
        {...own('abhaNumber', digits && formatAbha(digits), t('abhaNumberHint'))}
        label={t('abhaNumber')}
        optional
        inputMode="numeric"
        maxLength={40}
        autoComplete="off"
      />
      {digits !== undefined && abhaWarning(digits) !== null && <Notice kind="needs">{t('abhaWarning')}</Notice>}
      <Field
        {...own('abhaAddress', abhaAddress, t('abhaAddressHint', { suffix: 'abdm' }))}
        label={t('abhaAddress')}
        optional
        maxLength={60}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}
