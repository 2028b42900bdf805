import { useLocale, useTranslations } from 'next-intl';
import type { OpenInvitation } from '@/domain/organisations/api';
import { localePath } from '@/i18n/locale-path';
import { Avatar } from '@/ui/kit/avatar';
import { Button } from '@/ui/kit/button';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';

type Props = { orgId: string; invitations: readonly OpenInvitation[] };

/** The doctors who were invited and have not accepted yet. */
export function Invitations({ orgId, invitations }: Props) {
  const t = useTranslations('organisations');
  return (
    <Section title={t('invitedTitle')}>
      <List label={t('invitedList')}>
        {invitations.map(({ userId, name, expiresAt }) => (
          <Row key={userId} start={<Avatar name={name} />} title={name} end={<WithdrawForm orgId={orgId} userId={userId} name={name} />}>
            {t('invitedUntil')} <TimeText at={expiresAt} />
          </Row>
        ))}
      </List>
    </Section>
  );
}

function WithdrawForm({ orgId, userId, name }: { orgId: string; userId: string; name: string }) {
  const t = useTranslations('organisations');
  return (
    <form method="post" action={`/api/organisations/${orgId}/invitations/${userId}`}>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath(`/organisations/${orgId}/members?done=withdrawn`, useLocale())} />
      <Button kind="quiet" aria-label={t('withdrawOf', { name })}>
        {t('withdraw')}
      </Button>
    </form>
  );
}
