import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isDependant } from '@/domain/family/dependant';
import { getUser } from '@/server/people/get-user';
import { pageCtx, pageFlash, pageOrigin, pageShownOnce, readOrNotFound } from '@/server/platform/page';
import { Columns } from '@/ui/kit/columns';
import { LinkButton } from '@/ui/kit/link-button';
import { SubmittedDocuments } from '@/ui/documents/submitted-documents';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { AccountFacts } from './_components/account-facts';
import { HandoverForm } from './_components/handover-form';
import { LostFactorForm } from './_components/lost-factor-form';
import { ResetCodeForm } from './_components/reset-code-form';
import { StatusForm } from './_components/status-form';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('facts') };
}

export default async function UserPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: `/admin/users/${id}` });
  const user = await readOrNotFound(getUser(ctx, id));
  const formErrors = await pageFlash(query.problem);
  const t = await getTranslations('admin');
  const shown = await pageShownOnce(id);
  const hasNoSignIn = isDependant(user) && user.status === 'active';
  const isDone = formErrors === null && query.done === user.status;
  return (
    <>
      <PageTitle
        title={user.name}
        back={{ href: '/admin/users', label: t('backToUsers') }}
        action={
          user.doctor && (
            <LinkButton kind="quiet" href={`/admin/verification/${id}`}>
              {t('openVerification')}
            </LinkButton>
          )
        }
      />
      <div className="mb-5 grid empty:hidden">
        {formErrors !== null && <ProblemNotice code={formErrors.code} />}
        {isDone && (
          <Notice kind="done" live>
            {t(user.status === 'suspended' ? 'wasSuspended' : 'wasRestored')}
          </Notice>
        )}
        {formErrors === null && query.done === 'factor' && (
          <Notice kind="done" live>
            {t('lostFactorDone')}
          </Notice>
        )}
      </div>
      <Columns
        side={
          <>
            {hasNoSignIn && <HandoverForm user={user} code={shown} origin={await pageOrigin()} />}
            {user.canGetResetCode && !isDependant(user) && <ResetCodeForm user={user} code={shown} />}
            {user.hasSecondFactor && id !== ctx.principal.userId && <LostFactorForm userId={id} />}
            {id === ctx.principal.userId ? (
              <p className="mt-6 text-muted first:mt-0">{t('yourself')}</p>
            ) : (
              <StatusForm user={user} formErrors={formErrors} />
            )}
          </>
        }
      >
        <AccountFacts user={user} />
        {user.role === 'pharmacy' && <SubmittedDocuments ownerId={user.id} documents={user.documents} />}
      </Columns>
    </>
  );
}
