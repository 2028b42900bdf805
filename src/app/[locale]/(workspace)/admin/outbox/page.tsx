import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { UndeliveredQuery } from '@/domain/notifications/api';
import { DeliveryState } from '@/domain/notifications/delivery';
import { listDemoOutbox } from '@/server/notifications/list-demo-outbox';
import { channelPromises, previewMessage, TEMPLATES } from '@/server/notifications/preview-messages';
import { listUndelivered } from '@/server/notifications/resend';
import { formKey, listPage, platformFacts, readOrNotFound, type ListPageProps, type PageCtx } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { FilterForm } from '@/ui/kit/filter-form';
import { listView } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { Tabs } from '@/ui/kit/tabs';
import { TimeText } from '@/ui/kit/time-text';
import { DeliveryTable } from './_components/delivery-table';
import { PhoneMessage } from './_components/phone-message';

const OUTBOX_PATH = '/admin/outbox';
const MESSAGES_A_PAGE = 10;
/** Each stands on the phones of all who were told. */
const NOTIFICATIONS_A_PAGE = 6;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.outbox');
  return { title: t('title') };
}

export default async function OutboxPage(props: ListPageProps) {
  const { ctx, query, cursor, flash } = await listPage(['admin'], OUTBOX_PATH, props);
  const t = await getTranslations('notifications.outbox');
  const parts = ['delivery', ...(platformFacts().demoClinic ? (['phones'] as const) : []), 'texts'] as const;
  const shown = parts.find((one) => one === query['show']) ?? 'delivery';
  const hrefOf = (part: string) => (part === 'delivery' ? OUTBOX_PATH : `${OUTBOX_PATH}?show=${part}`);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query['sent'] !== undefined && (
          <Notice kind="done" live>
            {t('resent')}
          </Notice>
        )}
      </div>
      <Tabs
        label={t('tabs.label')}
        tabs={parts.map((part) => ({ href: hrefOf(part), label: t(`tabs.${part}`), current: part === shown }))}
      />
      {shown === 'delivery' && <Deliveries ctx={ctx} query={query} cursor={cursor} />}
      {shown === 'phones' && <DemoPhones ctx={ctx} query={query} cursor={cursor} />}
      {shown === 'texts' && <Texts ctx={ctx} query={query} />}
    </>
  );
}

type Props = { ctx: PageCtx; query: Readonly<Record<string, string | undefined>>; cursor: string | undefined };

/** What became of messages: those that did not get through, or those in the state that was chosen. */
async function Deliveries({ ctx, query, cursor }: Props) {
  const t = await getTranslations('notifications');
  const { field } = formFields<UndeliveredQuery>(null);
  const state = DeliveryState.options.find((one) => one === query['state']);
  const view = listView({
    path: OUTBOX_PATH,
    query,
    filters: { state },
    sorts: ['createdAt'],
    usual: { sort: 'createdAt', order: 'desc' },
  });
  const { items, nextCursor } = await readOrNotFound(listUndelivered(ctx, { state, order: view.order, limit: MESSAGES_A_PAGE, cursor }));
  return (
    <>
      <FilterForm view={view}>
        <Select
          {...field('state', state)}
          label={t('outbox.state')}
          emptyLabel={t('outbox.deadTitle')}
          options={DeliveryState.options.map((value) => ({ value, label: t(`outbox.states.${value}`) }))}
        />
      </FilterForm>
      {items.length === 0 ? (
        <p className="text-muted">{t(state === undefined ? 'outbox.deadNone' : 'outbox.stateNone')}</p>
      ) : (
        <DeliveryTable messages={items.map((one) => ({ ...one, formKey: formKey() }))} view={view} />
      )}
      <Pager {...view.pages(nextCursor)} />
      <Section title={t('outbox.onceTitle')}>
        <ul>
          {channelPromises(ctx).map(({ channel, isOnce }) => (
            <li key={channel}>{t(isOnce ? 'outbox.once' : 'outbox.twice', { channel: t(`outbox.channels.${channel}`) })}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What would have been sent to the people of a demo clinic, as their phones would show it. */
async function DemoPhones({ ctx, query, cursor }: Props) {
  const t = await getTranslations('notifications');
  const { show } = query;
  const view = listView({
    path: OUTBOX_PATH,
    query,
    filters: { show },
    sorts: ['createdAt'],
    usual: { sort: 'createdAt', order: 'desc' },
  });
  const { items, nextCursor } = await readOrNotFound(listDemoOutbox(ctx, { limit: NOTIFICATIONS_A_PAGE, cursor }));
  return (
    <>
      <p className="mb-4 max-w-text text-muted">{t('outbox.demoLead')}</p>
      {items.length === 0 && <p className="text-muted">{t('outbox.demoNone')}</p>}
      <div className="grid gap-4 lg:grid-cols-2">
        {items.map(({ id, userId, name, title, text, segments, createdAt, deliveries }) => (
          <PhoneMessage
            key={`${id} ${userId}`}
            head={`${name} · ${deliveries.map(({ channel, state }) => `${t(`outbox.channels.${channel}`)}: ${t(`outbox.states.${state}`)}`).join(' · ')}`}
            title={title}
            text={text}
            foot={
              <p>
                <TimeText at={createdAt} /> · {t('outbox.segments', { count: segments, letters: text.length })}
              </p>
            }
          />
        ))}
      </div>
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}

/** The text of the message that was chosen, to each of its readers and in every language, and what to register for it. */
async function Texts({ ctx, query }: Omit<Props, 'cursor'>) {
  const [t, shell] = [await getTranslations('notifications'), await getTranslations('shell')];
  const { field } = formFields<{ message: string }>(null);
  const chosen = TEMPLATES.find(({ name }) => name === query['message']) ?? TEMPLATES[0];
  const options = TEMPLATES.map((one) => ({
    value: one.name,
    label: 'code' in one ? t(`outbox.codes.${one.code}`) : t(`kinds.${one.kind}.title`),
  }));
  const previews = chosen === undefined ? [] : await previewMessage(ctx, chosen);
  return (
    <>
      <p className="mb-4 max-w-text text-muted">{t('outbox.templatesLead')}</p>
      <FilterForm view={{ path: OUTBOX_PATH, filters: {}, kept: { show: query['show'] } }}>
        <Select {...field('message', chosen?.name)} label={t('outbox.message')} options={options} />
      </FilterForm>
      {previews.map(({ audience, texts }) => (
        <Section key={audience} title={t(`outbox.audiences.${audience}`)}>
          <div className="grid gap-4 lg:grid-cols-3">
            {texts.map(({ locale, title, text, segments, registered }) => (
              <PhoneMessage
                key={locale}
                head={shell(`languages.${locale}`)}
                lang={locale}
                title={title}
                text={text}
                foot={
                  <>
                    <p>{t('outbox.segments', { count: segments, letters: text.length })}</p>
                    <p lang={locale}>{t('outbox.registered', { text: registered })}</p>
                  </>
                }
              />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}
