import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { findWaitingRegistration } from '@/server/accounts/find-waiting-registration';
import { formKey, pageFlash, pathAfter, platformFacts, publicPageCtx, singleValue } from '@/server/platform/page';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { SiteShell } from '@/ui/shell/site-shell';

type Query = 'registration' | 'claim' | 'then' | 'sent' | 'problem';
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Partial<Record<Query, string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register');
  return { title: t('waitingTitle') };
}

/** Where the code of a registration, or of the claim of a child's record, is typed. It reads the same whether the address got a code or has an account. */
export default async function RegistrationCodePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await publicPageCtx();
  const next = pathAfter(query.then) ?? `/${locale}/home`;
  const t = await getTranslations('register');
  const id = singleValue(query.registration) ?? '';
  const waiting = await findWaitingRegistration(ctx, id);
  const formErrors = await pageFlash(query.problem);
  const isClaim = query.claim !== undefined;
  // A parent's browser may be the one in which a child claims its record.
  if (ctx.principal !== null && !(isClaim && waiting !== null)) redirect(next);
  if (waiting === null) return <Expired begin={isClaim ? '/claim' : '/register'} />;
  const here = `/${locale}/register/code?${isClaim ? 'claim&' : ''}then=${encodeURIComponent(next)}&registration=${encodeURIComponent(id)}`;
  // A provider takes the password with the first sign-in.
  const then = platformFacts().firebase === null ? next : `/${locale}/sign-in?registered=1&then=${encodeURIComponent(next)}`;
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('waitingTitle')} lead={t('sentTo', { address: waiting.address })} />
        {query.sent !== undefined && formErrors === null && (
          <div className="mb-5">
            <Notice kind="done" live>
              {t('resent')}
            </Notice>
          </div>
        )}
        <CodeForm
          id={id}
          then={then}
          action={isClaim ? '/api/users/family/claim/confirm' : '/api/auth/register/confirm'}
          formErrors={formErrors}
        />
        <p className="mt-6">{t('notCome')}</p>
        <form method="post" action="/api/auth/register/resend" className="mt-3">
          <input type="hidden" name="_then" value={`${here}&sent=1`} />
          <input type="hidden" name="_key" value={formKey()} />
          <input type="hidden" name="registrationId" value={id} />
          <Button kind="quiet">{t('resend')}</Button>
        </form>
      </div>
    </SiteShell>
  );
}

type FormProps = { id: string; then: string; action: string; formErrors: FormErrors | null };

function CodeForm({ id, then, action, formErrors }: FormProps) {
  const t = useTranslations('register');
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.confirmRegistration>>(formErrors);
  return (
    <form method="post" action={action} className="grid gap-5">
      <input type="hidden" name="_then" value={then} />
      <input {...hidden('registrationId', id)} />
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      <Field
        {...field('code')}
        label={t('code')}
        hint={t('codeHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={20}
      />
      <Button wide>{t('confirm')}</Button>
    </form>
  );
}

function Expired({ begin }: { begin: string }) {
  const t = useTranslations('register');
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('waitingTitle')} />
        <Notice kind="needs">{t('expired')}</Notice>
        <LinkButton href={begin} wide className="mt-5">
          {t('startAgain')}
        </LinkButton>
      </div>
    </SiteShell>
  );
}
