import { useLocale, useTranslations } from 'next-intl';
import type { MyInvitation } from '@/domain/organisations/api';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';

type Props = { invitation: MyInvitation; formKey: string };

/** A clinic's invitation, with what accepting it means. */
export function InvitationNotice({ invitation: { orgId, name }, formKey }: Props) {
  const t = useTranslations('invitation');
  const then = localePath('/today', useLocale());
  return (
    <Notice
      kind="needs"
      title={t('title', { clinic: name })}
      action={
        <>
          <form method="post" action={`/api/organisations/${orgId}/invitation/accept`}>
            <input type="hidden" name="_key" value={formKey} />
            <input type="hidden" name="_then" value={then} />
            <Button>{t('accept')}</Button>
          </form>
          <form method="post" action={`/api/organisations/${orgId}/invitation`}>
            <input type="hidden" name="_method" value="DELETE" />
            <input type="hidden" name="_then" value={then} />
            <Button kind="quiet">{t('decline')}</Button>
          </form>
        </>
      }
    >
      {t('text')}
    </Notice>
  );
}
