import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { recordApi } from '@/domain/records/api';
import type { RecordExportView } from '@/domain/records/export';
import { localePath } from '@/i18n/locale-path';
import { formKey, pageCtx, pageFlash } from '@/server/platform/page';
import { getExport } from '@/server/records/use-export';
import { buttonLook } from '@/ui/kit/button-look';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { PostButton } from '@/ui/kit/post-button';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Progress } from '@/ui/kit/progress';
import { TimeText } from '@/ui/kit/time-text';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

const PATH = '/profile/export';
const REFRESH_SECONDS = 5;
const KILOBYTE = 1000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recordExport');
  return { title: t('title') };
}

/** Everything about the reader in one archive: asked for, in the making, ready to fetch. Works without script. */
export default async function ExportPage({ params, searchParams }: Props) {
  const ctx = await pageCtx(['patient'], { locale: (await params).locale, path: PATH });
  const flash = await pageFlash((await searchParams).problem);
  const t = await getTranslations('recordExport');
  const { export: last } = await getExport(ctx);
  const then = localePath(PATH, await getLocale());
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} back={{ href: '/profile', label: t('back') }} />
      {last?.state === 'waiting' && <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />}
      <div className="grid max-w-text gap-5">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {last !== null && <State last={last} />}
        {last?.state !== 'waiting' && last?.state !== 'ready' && (
          <PostButton action="/api/profile/me/export" then={then} kind="main" name={t('start')} fields={{ _key: formKey() }}>
            {t('start')}
          </PostButton>
        )}
        {last?.state === 'ready' && (
          <PostButton action="/api/profile/me/export" then={then} kind="quiet" name={t('remove')} fields={{ _method: 'DELETE' }}>
            {t('remove')}
          </PostButton>
        )}
      </div>
    </>
  );
}

async function State({ last: { state, done, total, bytes = 0, expiresAt } }: { last: RecordExportView }) {
  const t = await getTranslations('recordExport');
  const format = await getFormatter();
  if (state === 'failed') return <Notice kind="danger">{t('failed')}</Notice>;
  if (state !== 'ready') return <Progress label={t('making', { done, total })} value={done} max={total} />;
  return (
    <Notice
      kind="done"
      title={t('ready')}
      action={
        <a href={recordApi.downloadExport.path} className={buttonLook('main')}>
          {t('fetch', { size: format.number(Math.ceil(bytes / KILOBYTE)) })}
        </a>
      }
    >
      {expiresAt !== undefined && (
        <>
          {t('until')}: <TimeText at={expiresAt} />
        </>
      )}
    </Notice>
  );
}
