import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '@/i18n/routing';

type Context = { params: Promise<{ locale: string }> };

const DAY_SECONDS = 86_400;

/** The web app manifest, in the language it was installed from; `id` makes all three one app. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: 'common' });
  const png = { type: 'image/png' };
  const manifest = {
    id: '/',
    name: t('brand'),
    short_name: t('brand'),
    description: t('description'),
    lang: locale,
    start_url: `/${locale}`,
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['medical', 'health'],
    icons: [
      { ...png, src: '/icons/icon-192.png', sizes: '192x192', purpose: 'any' },
      { ...png, src: '/icons/icon-512.png', sizes: '512x512', purpose: 'any' },
      { ...png, src: '/icons/icon-maskable-512.png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': `public, max-age=${DAY_SECONDS}` },
  });
}
