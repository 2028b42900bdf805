import type { AdminUserPage } from '@/domain/accounts/api';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';
import { TextArea } from '@/ui/kit/text-area';

type Props = { user: AdminUserPage; back: FormErrors | null };

/** Suspends an account, with a reason, or restores it. */
export function StatusForm({ user, back }: Props) {
  const t = useTranslations('admin');
  const isActive = user.status === 'active';
  const wanted = isActive ? 'suspended' : 'active';
  return (
    <Section title={t(isActive ? 'suspendTitle' : 'restoreTitle')} lead={t(isActive ? 'suspendLead' : 'restoreLead')}>
      <form method="post" action={`/api/admin/users/${user.id}/status`} className="grid max-w-text justify-items-start gap-4">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath(`/admin/users/${user.id}?done=${wanted}`, useLocale())} />
        <input type="hidden" name="status" value={wanted} />
        <input type="hidden" name="version" value={user.version} />
        {isActive && (
          <div className="w-full">
            <TextArea
              name="reason"
              label={t('reason')}
              hint={t('suspendReasonHint')}
              rows={2}
              maxLength={500}
              defaultValue={fieldValue(back, 'reason')}
              errorCode={errorAt(back, 'reason')}
              required
            />
          </div>
        )}
        <Button kind={isActive ? 'danger' : 'main'}>{t(isActive ? 'suspend' : 'restore')}</Button>
      </form>
    </Section>
  );
}
