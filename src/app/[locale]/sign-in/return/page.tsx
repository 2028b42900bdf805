import { hasLocale } from 'next-intl';
import { notFound, redirect } from 'next/navigation';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { routing } from '@/i18n/routing';
import { requireFirebaseFacts, singleValue, pathAfter } from '@/server/platform/page';

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked> };

/** What an e-mail of Firebase's can be about, and the page that deals with it. */
const PAGES: Readonly<Record<string, string>> = {
  signIn: '/sign-in/email',
  resetPassword: '/sign-in/new-password',
  verifyEmail: '/sign-in/confirm-email',
};

/** The one address every link in Firebase's e-mails leads to (the project's action URL); it goes on to the page the link is for. */
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

/** Where the page the link came from wanted to lead, from the address it gave Firebase. */
function afterwards(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  return pathAfter(new URL(address).searchParams.get('then') ?? undefined);
}
