import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { formKey, pageCtx, pageFlash } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { EmergencyForm } from './_components/emergency-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('emergency');
  return { title: t('title') };
}

/** A doctor opens, in an emergency, the chart of somebody who is no patient of theirs. */
export default async function EmergencyPage({ params, searchParams }: Props) {
  await pageCtx(['doctor'], { locale: (await params).locale, path: '/emergency' });
  const t = await getTranslations('emergency');
  const errors = await pageFlash((await searchParams).problem);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="grid max-w-text gap-5">
        {errors !== null && <ProblemNotice code={errors.code} />}
        <EmergencyForm errors={errors} locale={await getLocale()} idempotencyKey={formKey()} />
        <Notice>{t('limits')}</Notice>
      </div>
    </>
  );
}
