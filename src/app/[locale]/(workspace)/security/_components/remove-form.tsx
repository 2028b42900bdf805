import { useLocale, useTranslations } from 'next-intl';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = { since: string | null; formErrors: FormErrors | null };

/** The enrolled second factor, and removing it, which requires both factors. */
export function RemoveForm({ since, formErrors }: Props) {
  const t = useTranslations('security');
  const { field } = formFields<SentBodyOf<typeof accountApi.removeSecondFactor>>(formErrors);
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <Status kind="good">{t('on')}</Status>
        {since !== null && (
          <span>
            {t('since')} <TimeText at={since} />
          </span>
        )}
      </p>
      <details className="mt-4" open={formErrors !== null}>
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold">{t('removeTitle')}</summary>
        <form method="post" action="/api/auth/second-factor" className="mt-3 grid max-w-[28rem] gap-5">
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
      </details>
    </>
  );
}
