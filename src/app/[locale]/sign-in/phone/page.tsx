import type { Metadata } from 'next';
import type { Locale } from '@/domain/shared/primitives';
import { getMessages, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { requireFirebaseFacts, pathAfter, publicPageCtx } from '@/server/platform/page';
import { PhoneSignIn } from '@/ui/accounts/sign-in/phone-sign-in';
import { SignInMethodsPage } from '../_components/sign-in-methods-page';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ then?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signInWays.phone');
  return { title: t('title') };
}

export default async function PhoneSignInPage({ params, searchParams }: Props) {
  const facts = requireFirebaseFacts();
  const { locale } = await params;
  const destination = pathAfter((await searchParams).then);
  const then = destination ?? `/${locale}/home`;
  const { principal } = await publicPageCtx();
  if (principal !== null) redirect(then);
  const { signInWays: words } = await getMessages();
  return (
    <SignInMethodsPage title={words.phone.title} lead={words.phone.lead} destination={destination} now="phone">
      <PhoneSignIn facts={facts} locale={locale} then={then} words={words} />
    </SignInMethodsPage>
  );
}
