import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ROLES } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { pageCtx, pageFlash, pathAfter, stepUpFacts } from '@/server/platform/page';
import { buttonLook } from '@/ui/kit/button-look';
import { PageTitle } from '@/ui/kit/page-title';
import { SignInAgainForm } from './_components/sign-in-again-form';
import { StepUpForm } from './_components/step-up-form';

type SearchParams = { then?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stepUp');
  return { title: t('title') };
}

/** Asks for the credentials again and then sends the interrupted form on, or returns to the page that asked. */
export default async function StepUpPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/step-up', beforeSecondFactor: true });
  const flash = await pageFlash(query.problem);
  const { asks, hasOtherWays } = stepUpFacts(ctx);
  const back = pathAfter(query.then) ?? localePath('/home', locale);
  const t = await getTranslations('stepUp');
  const isAsked = asks.length > 0 || flash?.resume !== undefined;
  const here = `/step-up?${new URLSearchParams({ then: back, ...(flash && { problem: flash.id }) }).toString()}`;
  return (
    <div className="max-w-[28rem]">
      <PageTitle title={t('title')} lead={asks.length > 0 ? t('lead') : t(isAsked ? 'ready' : 'already')} />
      {isAsked && <StepUpForm flash={flash} asks={asks} back={back} />}
      <a href={back} className={`${buttonLook('quiet')} mt-3 w-full`}>
        {t(isAsked ? 'back' : 'goBack')}
      </a>
      {hasOtherWays && asks.length > 0 && <SignInAgainForm then={localePath(here, locale)} />}
    </div>
  );
}
