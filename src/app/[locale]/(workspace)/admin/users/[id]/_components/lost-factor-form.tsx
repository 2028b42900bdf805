import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';

/** Removes the second factor of somebody who lost it. */
export function LostFactorForm({ userId }: { userId: string }) {
  const t = useTranslations('admin');
  return (
    <Section title={t('lostFactorTitle')} lead={t('lostFactorLead')}>
      <form method="post" action={`/api/admin/users/${userId}/second-factor`}>
        <input type="hidden" name="_method" value="DELETE" />
        <input type="hidden" name="_then" value={localePath(`/admin/users/${userId}?done=factor`, useLocale())} />
        <Button kind="danger">{t('lostFactor')}</Button>
      </form>
    </Section>
  );
}
