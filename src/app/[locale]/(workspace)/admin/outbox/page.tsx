import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listDemoOutbox, previewCodes, previewMessages } from '@/server/notifications/preview-messages';
import { listUndelivered } from '@/server/notifications/resend';
import { formKey, listPage, platformFacts, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { listView } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { DeadTable } from './_components/dead-table';
import { PhoneMessage } from './_components/phone-message';

const PATH = '/admin/outbox';
const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.outbox');
  return { title: t('title') };
}

export default async function OutboxPage(props: ListPageProps) {
  const { locale, ctx, query, cursor, flash } = await listPage(['admin'], PATH, props);
  const t = await getTranslations('notifications');
  const view = listView({ path: PATH, query, sorts: ['createdAt'], usual: { sort: 'createdAt', order: 'desc' } });
  const { items, nextCursor } = await readOrNotFound(listUndelivered(ctx, { order: view.order, limit: PAGE_SIZE, cursor }));
  const demo = platformFacts().demoClinic ? await listDemoOutbox(ctx) : null;
  return (
    <>
      <PageTitle title={t('outbox.title')} lead={t('outbox.lead')} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query['sent'] !== undefined && (
          <Notice kind="done" live>
            {t('outbox.resent')}
          </Notice>
        )}
      </div>
      <Section title={t('outbox.deadTitle')}>
        {items.length === 0 ? (
          <p className="text-muted">{t('outbox.deadNone')}</p>
        ) : (
          <DeadTable dead={items.map((one) => ({ ...one, formKey: formKey() }))} view={view} />
        )}
        <Pager {...view.pages(nextCursor)} />
      </Section>
      {demo !== null && (
        <Section title={t('outbox.demoTitle')} lead={t('outbox.demoLead')}>
          {demo.length === 0 ? (
            <p className="text-muted">{t('outbox.demoNone')}</p>
          ) : (
            <div className="grid gap-4 lg:grid-cols-2">
              {demo.map(({ id, name, channel, state, title, text, segments, createdAt }) => (
                <PhoneMessage
                  key={`${id} ${name} ${channel}`}
                  head={`${name} · ${t(`channels.${channel}`)} · ${t(`outbox.states.${state}`)}`}
                  title={title}
                  text={text}
                  foot={
                    <>
                      <TimeText at={createdAt} /> {channel === 'sms' && `· ${t('outbox.segments', { count: segments })}`}
                    </>
                  }
                />
              ))}
            </div>
          )}
        </Section>
      )}
      <Section title={t('outbox.templatesTitle')} lead={t('outbox.templatesLead')}>
        <div className="grid gap-4 lg:grid-cols-2">
          {(await previewMessages(ctx, locale)).map(({ kind, audience, title, text, segments }) => (
            <PhoneMessage
              key={`${kind} ${audience}`}
              head={t(`outbox.audiences.${audience}`)}
              title={title}
              text={text}
              foot={t('outbox.segments', { count: segments })}
            />
          ))}
          {previewCodes(ctx, locale).map(({ title, text, segments }) => (
            <PhoneMessage
              key={text}
              head={t('outbox.audiences.self')}
              title={title}
              text={text}
              foot={t('outbox.segments', { count: segments })}
            />
          ))}
        </div>
      </Section>
    </>
  );
}
