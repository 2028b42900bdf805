import { useLocale, useTranslations } from 'next-intl';
import type { Member } from '@/domain/organisations/api';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { DataTable } from '@/ui/kit/data-table';
import type { ListView } from '@/ui/kit/list-view';
import { TimeText } from '@/ui/kit/time-text';

type Props = { orgId: string; members: readonly Member[]; selfId: string; view: ListView<'createdAt'> };

/** The members; everybody but the viewer can be removed. */
export function MemberTable({ orgId, members, selfId, view }: Props) {
  const t = useTranslations();
  const columns = [
    { title: t('organisations.name') },
    { title: t('organisations.as') },
    { title: t('organisations.since'), sort: view.sortBy('createdAt') },
    { title: t('kit.actions'), isActions: true },
  ];
  const rows = members.map(({ userId, name, role, createdAt }) => ({
    key: userId,
    cells: [
      <span key="name" className="font-semibold">
        {name}
      </span>,
      t(`roles.${role}`),
      <TimeText key="since" at={createdAt} />,
      userId === selfId ? (
        <span key="you" className="text-muted">
          {t('organisations.you')}
        </span>
      ) : (
        <RemoveForm key="remove" orgId={orgId} userId={userId} name={name} />
      ),
    ],
  }));
  return <DataTable caption={t('organisations.membersList')} columns={columns} rows={rows} />;
}

function RemoveForm({ orgId, userId, name }: { orgId: string; userId: string; name: string }) {
  const t = useTranslations('organisations');
  return (
    <form method="post" action={`/api/organisations/${orgId}/members/${userId}`}>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath(`/organisations/${orgId}/members?done=removed`, useLocale())} />
      <Button kind="danger" aria-label={t('removeOf', { name })}>
        {t('remove')}
      </Button>
    </form>
  );
}
