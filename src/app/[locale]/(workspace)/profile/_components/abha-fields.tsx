import { useTranslations } from 'next-intl';
import type { OwnProfile } from '@/domain/people/api';
import { abhaWarning, formatAbha } from '@/domain/people/abha';
import type { FormErrors } from '@/ui/form-errors';
import { Field } from '@/ui/kit/field';
import { Notice } from '@/ui/kit/notice';
import { useOwnField } from './use-own-field';

/** The health account, grouped as its card prints it. A doubtful digit is spoken of and never refused. */
export function AbhaFields({ profile, back }: { profile: OwnProfile<'patient'>; back: FormErrors | null }) {
  const t = useTranslations('profile');
  const own = useOwnField(back);
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
