import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { errorAt, type FormErrors } from '@/ui/form-errors';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = { since: string | null; back: FormErrors | null };

/** The enrolled second factor, and removing it, which requires both factors. */
export function RemoveForm({ since, back }: Props) {
  const t = useTranslations('security');
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
      <details className="mt-4" open={back !== null}>
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold">{t('removeTitle')}</summary>
        <form method="post" action="/api/auth/second-factor" className="mt-3 grid max-w-[28rem] gap-5">
          <input type="hidden" name="_method" value="DELETE" />
          <input type="hidden" name="_then" value={localePath('/security?done=off', useLocale())} />
          <Field name="password" type="password" label={t('removePassword')} autoComplete="current-password" required />
          <Field
            name="code"
            label={t('removeCode')}
            hint={t('removeCodeHint')}
            errorCode={errorAt(back, 'code')}
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
