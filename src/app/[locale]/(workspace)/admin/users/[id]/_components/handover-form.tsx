import { useLocale, useTranslations } from 'next-intl';
import type { AdminUserPage } from '@/domain/accounts/admin-api';
import { claimPath, codeForReading } from '@/domain/family/invitation-code';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { QrPicture } from '@/ui/kit/qr-picture';
import { Section } from '@/ui/kit/section';

type Props = { user: Pick<AdminUserPage, 'id' | 'name'>; code: string | null; origin: string };

/** Makes the code by which the owner of a child's record opens an account, and shows it the one time it can be seen. */
export function HandoverForm({ user: { id, name }, code, origin }: Props) {
  const t = useTranslations('family');
  return (
    <Section title={t('handover.title')} lead={t('handover.lead')}>
      {code !== null && (
        <div className="mb-4">
          <Notice kind="done" title={t('handover.code', { name })} live>
            <p className="my-2 font-mono text-title tabular-nums select-all">{codeForReading(code)}</p>
            <p className="mb-3">{t('handover.text', { path: `${origin}/claim` })}</p>
            <QrPicture text={`${origin}${claimPath(code)}`} label={t('codeQr')} />
          </Notice>
        </div>
      )}
      <form method="post" action={`/api/admin/users/${id}/handover`}>
        <input type="hidden" name="_then" value={localePath(`/admin/users/${id}`, useLocale())} />
        <Button kind="quiet">{t('handover.make')}</Button>
      </form>
    </Section>
  );
}
