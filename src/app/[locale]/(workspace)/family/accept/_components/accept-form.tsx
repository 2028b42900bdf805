import { useLocale, useTranslations } from 'next-intl';
import type { familyApi } from '@/domain/family/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { CodeScanner, type ScanWords } from '@/ui/scanning/code-scanner';

type Props = { known: string; formKey: string; formErrors: FormErrors | null; scanWords: ScanWords };

/** The code, typed or scanned. It posts natively; the camera is an addition. */
export function AcceptForm({ known, formKey, formErrors, scanWords }: Props) {
  const t = useTranslations('family');
  const { field } = formFields<SentBodyOf<typeof familyApi.accept>>(formErrors);
  return (
    <form method="post" action="/api/users/family/link" className="grid max-w-[28rem] gap-5">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="_then" value={localePath('/family?done=accepted', useLocale())} />
      <Field
        {...field('code', known)}
        label={t('acceptCode')}
        hint={t('acceptHint')}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={500}
      />
      <CodeScanner words={scanWords} reads="invitation" />
      <p className="text-muted">{t('acceptNote')}</p>
      <Button wide icon={<Icon name="heart-handshake" className="size-5 shrink-0" />}>
        {t('acceptButton')}
      </Button>
    </form>
  );
}
