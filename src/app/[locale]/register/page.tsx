import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { formKey, platformFacts, pageFlash, pathAfter, publicPageCtx } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { TextLink } from '@/ui/kit/text-link';
import { SiteShell } from '@/ui/shell/site-shell';
import { OtherWays } from '@/ui/accounts/sign-in/other-ways';
import { RegisterForm } from './_components/register-form';

type Asked = { role?: string | string[]; then?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register');
  return { title: t('title') };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { role, then, problem } = await searchParams;
  const { principal } = await publicPageCtx();
  const wanted = pathAfter(then);
  const home = `/${locale}/home`;
  if (principal !== null) redirect(wanted ?? home);
  const t = await getTranslations('register');
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('title')} />
        <RegisterForm
          role={typeof role === 'string' ? role : 'patient'}
          then={wanted ?? home}
          formKey={formKey()}
          formErrors={await pageFlash(problem)}
        />
        <p className="mt-5">
          {t('haveAccount')}{' '}
          <TextLink
            href={`/sign-in${wanted === null ? '' : `?then=${encodeURIComponent(wanted)}`}`}
            className="inline-flex min-h-12 items-center"
          >
            {t('signIn')}
          </TextLink>
        </p>
        {platformFacts().firebase !== null && <OtherWays wanted={wanted} now="password" />}
      </div>
    </SiteShell>
  );
}
