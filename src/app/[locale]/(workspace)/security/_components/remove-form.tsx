import { useLocale, useTranslations } from 'next-intl';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';

type Props = { formErrors: FormErrors | null };

/** Removes the second factor, which requires both factors. */
export function RemoveForm({ formErrors }: Props) {
  const t = useTranslations('security');
  const { field } = formFields<SentBodyOf<typeof accountApi.removeSecondFactor>>(formErrors);
  return (
    <form method="post" action="/api/auth/second-factor" className="grid max-w-[28rem] gap-5">
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath('/security?done=off', useLocale())} />
      <Field {...field('password')} type="password" label={t('removePassword')} autoComplete="current-password" required />
      <Field
        {...field('code')}
        label={t('removeCode')}
        hint={t('removeCodeHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={20}
      />
      <Button kind="danger" wide>
        {t('remove')}
      </Button>
    </form>
  );
}
