import type { accountApi } from '@/domain/accounts/api';
import type { AdminUserPage } from '@/domain/accounts/admin-api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';
import { TextArea } from '@/ui/kit/text-area';

type Props = { user: AdminUserPage; formErrors: FormErrors | null };

/** Suspends an account, with a reason, or restores it. */
export function StatusForm({ user, formErrors }: Props) {
  const t = useTranslations('admin');
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.setStatus>>(formErrors);
  const isActive = user.status === 'active';
  const next = isActive ? 'suspended' : 'active';
  return (
    <Section title={t(isActive ? 'suspendTitle' : 'restoreTitle')} lead={t(isActive ? 'suspendLead' : 'restoreLead')}>
      <form method="post" action={`/api/admin/users/${user.id}/status`} className="grid max-w-text justify-items-start gap-4">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath(`/admin/users/${user.id}?done=${next}`, useLocale())} />
        <input {...hidden('status', next)} />
        <input {...hidden('version', user.version)} />
        {isActive && (
          <div className="w-full">
            <TextArea {...field('reason')} label={t('reason')} hint={t('suspendReasonHint')} rows={2} maxLength={500} required />
          </div>
        )}
        <Button kind={isActive ? 'danger' : 'main'}>{t(isActive ? 'suspend' : 'restore')}</Button>
      </form>
    </Section>
  );
}
