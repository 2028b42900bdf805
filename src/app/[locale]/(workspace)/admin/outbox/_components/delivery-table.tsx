import { useLocale, useTranslations } from 'next-intl';
import type { Undelivered } from '@/domain/notifications/api';
import { DELIVERY_REASONS, isUndelivered } from '@/domain/notifications/delivery';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { DataTable } from '@/ui/kit/data-table';
import type { ListView } from '@/ui/kit/list-view';
import { TimeText } from '@/ui/kit/time-text';

type Sendable = Undelivered & { formKey: string };
type Told = Undelivered['deliveries'][number];

/** Messages and what became of them, through which channel; one that did not get through can be sent again. */
export function DeliveryTable({ messages, view }: { messages: readonly Sendable[]; view: ListView<'createdAt'> }) {
  const t = useTranslations();
  const columns = [
    { title: t('notifications.outbox.message') },
    { title: t('notifications.outbox.delivery') },
    { title: t('notifications.outbox.since'), sort: view.sortBy('createdAt') },
    { title: t('kit.actions'), isActions: true },
  ];
  const rows = messages.map(({ id, kind, createdAt, deliveries, formKey }) => ({
    key: id,
    cells: [
      <span key="message" className="font-semibold">
        {t(`notifications.kinds.${kind}.title`)}
      </span>,
      <ul key="delivery">
        {linesOf(deliveries).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>,
      <TimeText key="since" at={createdAt} exact />,
      deliveries.some(isUndelivered) && (
        <ResendForm key="resend" id={id} title={t(`notifications.kinds.${kind}.title`)} formKey={formKey} view={view} />
      ),
    ],
  }));
  return <DataTable caption={t('notifications.outbox.tabs.delivery')} columns={columns} rows={rows} />;

  /** A line for each channel and what became of it; people of whom the same is true share one. */
  function linesOf(deliveries: readonly Told[]): string[] {
    return [...new Set(deliveries.map(lineOf))];
  }

  function lineOf({ channel: name, state, tries, reason: why = '' }: Told): string {
    const channel = t(`notifications.outbox.channels.${name}`);
    const known = DELIVERY_REASONS.find((one) => one === why);
    const reason = known === undefined ? why : t(`notifications.outbox.reasons.${known}`);
    if (state === 'dead') return t('notifications.outbox.deadLine', { channel, tries, reason });
    if (state === 'failed') return t('notifications.outbox.failedLine', { channel, reason });
    return `${channel}: ${t(`notifications.outbox.states.${state}`)}`;
  }
}

type ResendProps = { id: string; title: string; formKey: string; view: ListView<'createdAt'> };

function ResendForm({ id, title, formKey, view }: ResendProps) {
  const t = useTranslations('notifications.outbox');
  return (
    <form method="post" action={`/api/admin/notifications/${id}/resend`}>
      <input type="hidden" name="_then" value={localePath(view.href({ sent: '1' }), useLocale())} />
      <input type="hidden" name="_key" value={formKey} />
      <Button kind="quiet" aria-label={t('resendOf', { title })}>
        {t('resend')}
      </Button>
    </form>
  );
}
