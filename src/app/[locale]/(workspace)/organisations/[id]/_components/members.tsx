import { useLocale, useTranslations } from 'next-intl';
import type { Member } from '@/domain/organisations/api';
import { localePath } from '@/i18n/locale-path';
import { Avatar } from '@/ui/kit/avatar';
import { Button } from '@/ui/kit/button';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';

type Props = { orgId: string; members: readonly Member[]; selfId: string };

/** The members; everybody but the viewer can be removed. */
export function Members({ orgId, members, selfId }: Props) {
  const t = useTranslations();
  return (
    <Section title={t('organisations.membersTitle')}>
      <List label={t('organisations.membersList')}>
        {members.map(({ userId, name, role }) => (
          <Row
            key={userId}
            start={<Avatar name={name} />}
            title={name}
            end={
              userId === selfId ? (
                <span className="text-muted">{t('organisations.you')}</span>
              ) : (
                <RemoveForm orgId={orgId} userId={userId} name={name} />
              )
            }
          >
            {t(`roles.${role}`)}
          </Row>
        ))}
      </List>
    </Section>
  );
}

function RemoveForm({ orgId, userId, name }: { orgId: string; userId: string; name: string }) {
  const t = useTranslations('organisations');
  return (
    <form method="post" action={`/api/organisations/${orgId}/members/${userId}`}>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath(`/organisations/${orgId}?done=removed`, useLocale())} />
      <Button kind="danger" aria-label={t('removeOf', { name })}>
        {t('remove')}
      </Button>
    </form>
  );
}
