import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ROLES } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { findLastReset } from '@/server/accounts/find-last-reset';
import { listSessions } from '@/server/accounts/list-sessions';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';
import { LastReset } from './_components/last-reset';
import { SessionRow } from './_components/session-row';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ ended?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sessions');
  return { title: t('title') };
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/sessions', beforeSecondFactor: true });
  const t = await getTranslations('sessions');
  const { items } = await listSessions(ctx);
  const flash = await pageFlash(query.problem);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.ended !== undefined && (
          <Notice kind="done" live>
            {t('ended')}
          </Notice>
        )}
      </div>
      <LastReset reset={await findLastReset(ctx)} />
      <List label={t('list')}>
        {items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </List>
      <div className="mt-6 flex flex-wrap gap-3">
        {items.length > 1 && (
          <form method="post" action="/api/auth/sessions?keepThis=true">
            <input type="hidden" name="_method" value="DELETE" />
            <input type="hidden" name="_then" value={localePath('/sessions?ended=1', locale)} />
            <Button>{t('endOthers')}</Button>
          </form>
        )}
        <form method="post" action="/api/auth/sessions">
          <input type="hidden" name="_method" value="DELETE" />
          <input type="hidden" name="_then" value={localePath('/', locale)} />
          <Button kind="danger">{t('endAll')}</Button>
        </form>
      </div>
      <TextLink href="/security" className="mt-6 inline-flex min-h-12 items-center">
        {t('security')}
      </TextLink>
    </>
  );
}
