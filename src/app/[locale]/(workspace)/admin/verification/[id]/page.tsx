import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { getUser } from '@/server/people/get-user';
import { pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { SubmittedDocuments } from '@/ui/documents/submitted-documents';
import { Columns } from '@/ui/kit/columns';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { DecisionForm } from './_components/decision-form';
import { RegistrationFacts } from './_components/registration-facts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('verification') };
}

export default async function DoctorVerificationPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const ctx = await pageCtx(['admin'], { locale, path: `/admin/verification/${id}` });
  const { doctor, documents } = await readOrNotFound(getUser(ctx, id));
  if (doctor === undefined) notFound();
  const formErrors = await pageFlash((await searchParams).problem);
  const t = await getTranslations('admin');
  return (
    <>
      <PageTitle
        title={doctor.name}
        back={{ href: '/admin/verification', label: t('backToPending') }}
        action={
          <LinkButton kind="quiet" href={`/admin/users/${id}`}>
            {t('openAccount')}
          </LinkButton>
        }
      />
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      <Columns side={<DecisionForm doctor={doctor} formErrors={formErrors} />}>
        <RegistrationFacts doctor={doctor} />
        <SubmittedDocuments ownerId={doctor.id} documents={documents} />
      </Columns>
    </>
  );
}
