import { useLocale, useTranslations } from 'next-intl';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';
import { Status } from '@/ui/kit/status';

type Props = { email: string | undefined; isConfirmed: boolean };

/** The account's address, and sending the link that confirms it. */
export function EmailPart({ email, isConfirmed }: Props) {
  const t = useTranslations('security');
  const locale = useLocale();
  const { hidden } = formFields<SentBodyOf<typeof accountApi.sendEmailCheck>>(null);
  if (email === undefined) {
    return (
      <Section title={t('email')}>
        <p>{t('noEmail')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('email')}>
      <p className="flex flex-wrap items-center gap-3">
        <span className="break-all">{email}</span>
        <Status kind={isConfirmed ? 'good' : 'needs'}>{t(isConfirmed ? 'confirmed' : 'unconfirmed')}</Status>
      </p>
      {!isConfirmed && (
        <form method="post" action="/api/auth/email/check" className="mt-3 grid justify-items-start gap-3">
          <input type="hidden" name="_then" value={localePath('/security?done=sent', locale)} />
          <input {...hidden('locale', locale)} />
          <p className="max-w-text text-muted">{t('confirmLead')}</p>
          <Button kind="quiet">{t('send')}</Button>
        </form>
      )}
    </Section>
  );
}
