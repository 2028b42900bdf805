import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import type { vitalSettingsApi } from '@/domain/vitals/settings-api';
import { localePath } from '@/i18n/locale-path';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { getDefaultEscalation } from '@/server/vitals/default-escalation';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TimesFields } from '@/ui/vitals/times-fields';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ saved?: string | string[]; problem?: string | string[] }>;
};

const PATH = '/admin/alert-times';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals.settings');
  return { title: t('adminTitle') };
}

/** When people are told of an alert where a patient has set nothing else. */
export default async function AlertTimesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: PATH });
  const { times, version } = await getDefaultEscalation(ctx);
  const t = await getTranslations('vitals.settings');
  const flash = await pageFlash(query.problem);
  const { group, hidden } = formFields<SentBodyOf<typeof vitalSettingsApi.saveDefaultEscalation>>(flash);
  return (
    <>
      <PageTitle title={t('adminTitle')} lead={t('adminLead')} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.saved !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
      </div>
      <p className="mb-4 max-w-text">{t('adminText')}</p>
      <form method="post" action="/api/admin/vitals/escalation" className="grid max-w-text gap-5">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath(`${PATH}?saved`, locale)} />
        <input {...hidden('version', version)} />
        <TimesFields known={times} field={group('times').field} />
        <Button className="justify-self-start">{t('save')}</Button>
      </form>
    </>
  );
}
