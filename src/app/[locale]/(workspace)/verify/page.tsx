import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { localePath } from '@/i18n/locale-path';
import { pageFlash, pageKeptForm, publicPageCtx } from '@/server/platform/page';
import { findVerified } from '@/server/prescriptions/verify-prescription';
import { PageTitle } from '@/ui/kit/page-title';
import { CodeForm } from '@/ui/prescriptions/code-form';
import { Verdict } from '@/ui/prescriptions/verdict';

type Props = { searchParams: Promise<Partial<Record<'kept' | 'problem', string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions');
  return { title: t('verifyTitle') };
}

/** Whether a prescription in somebody's hand is what was signed here: for anybody, without signing in. */
export default async function VerifyPage({ searchParams }: Props) {
  const { kept, problem } = await searchParams;
  const code = (await pageKeptForm(kept))?.find(([name]) => name === 'code')?.[1];
  const verified = code === undefined ? null : await findVerified(await publicPageCtx(), code);
  const flash = await pageFlash(problem);
  const t = await getTranslations('prescriptions');
  const { scan, offline } = (await getMessages()).prescriptions;
  return (
    <>
      <PageTitle title={t('verifyTitle')} lead={t('verifyLead')} />
      <CodeForm then={localePath('/verify', await getLocale())} flash={flash} scanWords={scan} offlineWords={offline} isKept />
      {verified !== null && <Verdict verified={verified} />}
    </>
  );
}
