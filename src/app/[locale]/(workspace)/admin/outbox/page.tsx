import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { listDemoOutbox, previewMessages } from '@/server/notifications/preview-messages';
import { listUndelivered } from '@/server/notifications/resend';
import { formKey, pageCtx, pageFlash, platformFacts, readOrNotFound, singleValue } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { PhoneMessage } from './_components/phone-message';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ cursor?: string | string[]; sent?: string | string[]; problem?: string | string[] }>;
};

const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.outbox');
  return { title: t('title') };
}

export default async function OutboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: '/admin/outbox' });
  const t = await getTranslations('notifications');
  const cursor = singleValue(query.cursor);
  const { items, nextCursor } = await readOrNotFound(listUndelivered(ctx, { limit: PAGE_SIZE, cursor }));
  const flash = await pageFlash(query.problem);
  const demo = platformFacts().demoClinic ? await listDemoOutbox(ctx) : null;
  return (
    <>
      <PageTitle title={t('outbox.title')} lead={t('outbox.lead')} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.sent !== undefined && (
          <Notice kind="done" live>
            {t('outbox.resent')}
          </Notice>
        )}
      </div>
      <Section title={t('outbox.deadTitle')}>
        {items.length === 0 ? (
          <p className="text-muted">{t('outbox.deadNone')}</p>
        ) : (
          <List label={t('outbox.deadTitle')}>
            {items.map(({ id, kind, createdAt, deliveries }) => (
              <Row
                key={id}
                title={t(`kinds.${kind}.title`)}
                actions={
                  <form method="post" action={`/api/admin/notifications/${id}/resend`}>
                    <input type="hidden" name="_then" value={localePath('/admin/outbox?sent=1', locale)} />
                    <input type="hidden" name="_key" value={formKey()} />
                    <Button kind="quiet" aria-label={t('outbox.resendOf', { title: t(`kinds.${kind}.title`) })}>
                      {t('outbox.resend')}
                    </Button>
                  </form>
                }
              >
                <TimeText at={createdAt} exact />
                {deliveries
                  .filter(({ state }) => state === 'dead')
                  .map(({ channel, tries, reason = '' }) => (
                    <p key={channel}>{t('outbox.deadLine', { channel: t(`channels.${channel}`), tries, reason })}</p>
                  ))}
              </Row>
            ))}
          </List>
        )}
        <Pager
          nextHref={nextCursor === null ? undefined : `/admin/outbox?cursor=${encodeURIComponent(nextCursor)}`}
          firstHref={cursor === undefined ? undefined : '/admin/outbox'}
        />
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
        </div>
      </Section>
    </>
  );
}
