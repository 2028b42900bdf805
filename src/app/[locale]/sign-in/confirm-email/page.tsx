import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { requireFirebaseFacts, singleValue, pageFlash } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { SiteShell } from '@/ui/shell/site-shell';

type SearchParams = { oobCode?: string | string[]; done?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('emailCheck');
  return { title: t('title') };
}

/** The target of the e-mail confirmation link. It requires a button press, because mail programs open links by themselves. */
export default async function ConfirmEmailPage({ params, searchParams }: Props) {
  requireFirebaseFacts();
  const { locale } = await params;
  const query = await searchParams;
  const t = await getTranslations('emailCheck');
  if (query.done !== undefined) {
    return (
      <Frame title={t('doneTitle')}>
        <Notice kind="done" live>
          {t('done')}
        </Notice>
        <LinkButton href="/home">{t('goOn')}</LinkButton>
      </Frame>
    );
  }
  const oobCode = singleValue(query.oobCode) ?? notFound();
  const formErrors = await pageFlash(query.problem);
  const { hidden } = formFields<SentBodyOf<typeof accountApi.confirmEmail>>(formErrors);
  if (formErrors?.code === 'link-expired') {
    return (
      <Frame title={t('title')}>
        <Notice kind="needs" live>
          {t('dead')}
        </Notice>
        <LinkButton href="/home">{t('goOn')}</LinkButton>
      </Frame>
    );
  }
  return (
    <Frame title={t('title')} lead={t('lead')}>
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      <form method="post" action="/api/auth/email/confirm">
        <input type="hidden" name="_then" value={localePath('/sign-in/confirm-email?done=1', locale)} />
        <input {...hidden('oobCode', oobCode)} />
        <Button wide>{t('submit')}</Button>
      </form>
    </Frame>
  );
}

function Frame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={title} lead={lead} />
        <div className="grid gap-5">{children}</div>
      </div>
    </SiteShell>
  );
}
