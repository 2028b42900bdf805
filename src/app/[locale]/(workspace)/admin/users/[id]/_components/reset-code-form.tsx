import { useLocale, useTranslations } from 'next-intl';
import type { AdminUserPage } from '@/domain/accounts/admin-api';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';

type Props = { user: Pick<AdminUserPage, 'id' | 'name'>; code: string | null };

/** Makes a code for a new password, and shows it the one time it can be seen. */
export function ResetCodeForm({ user: { id, name }, code }: Props) {
  const t = useTranslations('admin');
  return (
    <Section title={t('resetTitle')} lead={t('resetLead')}>
      {code !== null && (
        <div className="mb-4">
          <Notice kind="done" title={t('resetCodeTitle', { name })} live>
            <p className="my-2 font-mono text-title tabular-nums select-all">{code}</p>
            <p>{t('resetCodeText')}</p>
          </Notice>
        </div>
      )}
      <form method="post" action={`/api/admin/users/${id}/password-reset`}>
        <input type="hidden" name="_then" value={localePath(`/admin/users/${id}`, useLocale())} />
        <Button kind="quiet">{t('reset')}</Button>
      </form>
    </Section>
  );
}
