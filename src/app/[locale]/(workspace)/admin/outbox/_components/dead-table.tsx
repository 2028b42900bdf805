import { useLocale, useTranslations } from 'next-intl';
import type { Undelivered } from '@/domain/notifications/api';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { DataTable } from '@/ui/kit/data-table';
import type { ListView } from '@/ui/kit/list-view';
import { TimeText } from '@/ui/kit/time-text';

type Sendable = Undelivered & { formKey: string };

/** Messages whose delivery was given up: what, why, and since when; each can be sent again. */
export function DeadTable({ dead, view }: { dead: readonly Sendable[]; view: ListView<'createdAt'> }) {
  const t = useTranslations();
  const columns = [
    { title: t('notifications.outbox.message') },
    { title: t('notifications.outbox.why') },
    { title: t('notifications.outbox.since'), sort: view.sortBy('createdAt') },
    { title: t('kit.actions'), isActions: true },
  ];
  const rows = dead.map(({ id, kind, createdAt, deliveries, formKey }) => ({
    key: id,
    cells: [
      <span key="message" className="font-semibold">
        {t(`notifications.kinds.${kind}.title`)}
      </span>,
      <ul key="why">
        {deliveries
          .filter(({ state }) => state === 'dead')
          .map(({ channel, tries, reason = '' }) => (
            <li key={channel}>{t('notifications.outbox.deadLine', { channel: t(`notifications.channels.${channel}`), tries, reason })}</li>
          ))}
      </ul>,
      <TimeText key="since" at={createdAt} exact />,
      <ResendForm key="resend" id={id} title={t(`notifications.kinds.${kind}.title`)} formKey={formKey} />,
    ],
  }));
  return <DataTable caption={t('notifications.outbox.deadTitle')} columns={columns} rows={rows} />;
}

function ResendForm({ id, title, formKey }: { id: string; title: string; formKey: string }) {
  const t = useTranslations('notifications.outbox');
  return (
    <form method="post" action={`/api/admin/notifications/${id}/resend`}>
      <input type="hidden" name="_then" value={localePath('/admin/outbox?sent=1', useLocale())} />
      <input type="hidden" name="_key" value={formKey} />
      <Button kind="quiet" aria-label={t('resendOf', { title })}>
        {t('resend')}
      </Button>
    </form>
  );
}
