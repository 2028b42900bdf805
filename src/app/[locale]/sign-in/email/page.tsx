import type { Metadata } from 'next';
import type { Locale } from '@/domain/shared/primitives';
import { getMessages, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { requireFirebaseFacts, singleValue, pathAfter, publicPageCtx } from '@/server/platform/page';
import { EmailLinkReturn } from '@/ui/accounts/sign-in/email-link-return';
import { EmailSignIn } from '@/ui/accounts/sign-in/email-sign-in';
import { SignInMethodsPage } from '../_components/sign-in-methods-page';

type SearchParams = { then?: string | string[]; oobCode?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signInWays.email');
  return { title: t('title') };
}

/** Requests a sign-in link by e-mail; the link leads back here, with its code. */
export default async function EmailSignInPage({ params, searchParams }: Props) {
  const facts = requireFirebaseFacts();
  const { locale } = await params;
  const query = await searchParams;
  const destination = pathAfter(query.then);
  const then = destination ?? `/${locale}/home`;
  const { principal } = await publicPageCtx();
  if (principal !== null) redirect(then);
  const { signInWays: words } = await getMessages();
  const here = `/${locale}/sign-in/email${destination === null ? '' : `?then=${encodeURIComponent(destination)}`}`;
  if (singleValue(query.oobCode) !== undefined) {
    return (
      <SignInMethodsPage title={words.email.back} destination={destination} now="email">
        <EmailLinkReturn facts={facts} locale={locale} then={then} again={here} words={words} />
      </SignInMethodsPage>
    );
  }
  return (
    <SignInMethodsPage title={words.email.title} lead={words.email.lead} destination={destination} now="email">
      <EmailSignIn facts={facts} locale={locale} back={here} words={words} />
    </SignInMethodsPage>
  );
}
