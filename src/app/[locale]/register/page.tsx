import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { formKey, platformFacts, pageFlash, pathAfter, publicPageCtx } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { TextLink } from '@/ui/kit/text-link';
import { SiteShell } from '@/ui/shell/site-shell';
import { OtherWays } from '@/ui/accounts/sign-in/other-ways';
import { RegisterForm } from './_components/register-form';

type SearchParams = { role?: string | string[]; then?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register');
  return { title: t('title') };
}

/** Where a registration goes on that may wait for a code; who is signed in by then goes on from there. */
function codePage(locale: string, next: string): string {
  return `/${locale}/register/code?then=${encodeURIComponent(next)}&registration={registrationId}`;
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { role, then, problem } = await searchParams;
  const { principal } = await publicPageCtx();
  const destination = pathAfter(then);
  const home = `/${locale}/home`;
  if (principal !== null) redirect(destination ?? home);
  const next = destination ?? home;
  const { firebase, reaches } = platformFacts();
  const t = await getTranslations('register');
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('title')} />
        <RegisterForm
          role={typeof role === 'string' ? role : 'patient'}
          then={reaches.email || reaches.phone ? codePage(locale, next) : next}
          formKey={formKey()}
          formErrors={await pageFlash(problem)}
        />
        <p className="mt-5">
          {t('haveAccount')}{' '}
          <TextLink
            href={`/sign-in${destination === null ? '' : `?then=${encodeURIComponent(destination)}`}`}
            className="inline-flex min-h-12 items-center"
          >
            {t('signIn')}
          </TextLink>
        </p>
        <p className="mt-2">
          <TextLink href="/claim" className="inline-flex min-h-12 items-center">
            {t('claim')}
          </TextLink>
        </p>
        {firebase !== null && <OtherWays destination={destination} now="password" />}
      </div>
    </SiteShell>
  );
}
