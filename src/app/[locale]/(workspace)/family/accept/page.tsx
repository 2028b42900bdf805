import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { codeForReading, codeIn } from '@/domain/family/invitation-code';
import { formKey, pageCtx, pageFlash, singleValue } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { AcceptForm } from './_components/accept-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ code?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('acceptTitle') };
}

/** Where a code is written in or scanned; the link in an invitation's QR code leads here with the code filled in. */
export default async function AcceptPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const sent = singleValue(query.code);
  const code = codeIn(sent ?? '');
  const path = code === null ? '/family/accept' : `/family/accept?code=${code}`;
  await pageCtx(['patient', 'caregiver'], { locale, path });
  const flash = await pageFlash(query.problem);
  const t = await getTranslations('family');
  return (
    <>
      <PageTitle title={t('acceptTitle')} lead={t('acceptLead')} back={{ href: '/family', label: t('back') }} />
      {flash !== null && flash.errors.length === 0 && <ProblemNotice code={flash.code} />}
      <AcceptForm
        known={code === null ? '' : codeForReading(code)}
        formKey={formKey()}
        formErrors={flash}
        scanWords={{
          scan: t('scan'),
          scanning: t('scanning'),
          stop: t('scanStop'),
          wrong: t('scanWrong'),
          refused: t('scanRefused'),
        }}
      />
    </>
  );
}
