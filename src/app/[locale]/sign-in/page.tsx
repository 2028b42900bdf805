import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { listDemoPeople } from '@/server/accounts/list-demo-people';
import { platformFacts, pageFlash, pathAfter, publicPageCtx } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { TextLink } from '@/ui/kit/text-link';
import { SiteShell } from '@/ui/shell/site-shell';
import { OtherWays } from '@/ui/accounts/sign-in/other-ways';
import { DemoPeople } from './_components/demo-people';
import { SignInForm } from './_components/sign-in-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<'then' | 'reset' | 'registered' | 'problem', string | string[]>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await publicPageCtx();
  const destination = pathAfter(query.then);
  const home = `/${locale}/home`;
  if (ctx.principal !== null) redirect(destination ?? home);
  const t = await getTranslations('signIn');
  const formErrors = await pageFlash(query.problem);
  const people = await listDemoPeople(ctx);
  const isFirebase = platformFacts().firebase !== null;
  return (
    <SiteShell>
      {/* Nobody is signed in, so nothing is kept on this phone. */}
      <div data-viewer="" className="max-w-[28rem]">
        <PageTitle title={t('title')} lead={destination === null ? undefined : t('comeBack')} />
        {(query.reset ?? query.registered) !== undefined && formErrors === null && (
          <div className="mb-5">
            <Notice kind="done" live>
              {t(query.reset === undefined ? 'ready' : 'newPassword')}
            </Notice>
          </div>
        )}
        <SignInForm then={destination ?? home} formErrors={formErrors} />
        <TextLink href="/sign-in/forgot" className="mt-3 inline-flex min-h-12 items-center">
          {t('forgot')}
        </TextLink>
        <p>
          {t('noAccount')}{' '}
          <TextLink
            href={`/register${destination === null ? '' : `?then=${encodeURIComponent(destination)}`}`}
            className="inline-flex min-h-12 items-center"
          >
            {t('register')}
          </TextLink>
        </p>
        {isFirebase && <OtherWays destination={destination} now="password" />}
      </div>
      {people.length > 0 && <DemoPeople people={people} then={destination ?? home} home={home} />}
    </SiteShell>
  );
}
