import { hasLocale } from 'next-intl';
import { notFound, redirect } from 'next/navigation';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { routing } from '@/i18n/routing';
import { requireFirebaseFacts, singleValue, pathAfter } from '@/server/platform/page';

type SearchParams = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

/** The modes of Firebase's e-mail links, and the page for each. */
const PAGES: Readonly<Record<string, string>> = {
  signIn: '/sign-in/email',
  resetPassword: '/sign-in/new-password',
  verifyEmail: '/sign-in/confirm-email',
};

/** The target of every link in Firebase's e-mails (the project's action URL); it redirects to the page for the link's mode. */
export default async function ReturnPage({ params, searchParams }: Props) {
  requireFirebaseFacts();
  const { locale } = await params;
  const asked = await searchParams;
  const page = PAGES[singleValue(asked['mode']) ?? ''] ?? notFound();
  const lang = singleValue(asked['lang']);
  const query = new URLSearchParams();
  for (const name of ['apiKey', 'mode', 'oobCode', 'lang']) {
    const value = singleValue(asked[name]);
    if (value !== undefined) query.set(name, value);
  }
  const then = afterwards(singleValue(asked['continueUrl']));
  if (then !== null) query.set('then', then);
  redirect(localePath(`${page}?${query.toString()}`, hasLocale(routing.locales, lang) ? lang : locale));
}

/** Where to continue afterwards, from the URL that was given to Firebase. */
function afterwards(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  return pathAfter(new URL(address).searchParams.get('then') ?? undefined);
}
