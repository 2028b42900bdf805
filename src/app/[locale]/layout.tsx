import type { Metadata, Viewport } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { routing } from '@/i18n/routing';
import { scriptNonce } from '@/server/platform/page';
import { chosenTheme } from '@/ui/shell/chosen-theme';
import { FieldErrorLine } from '@/ui/kit/field-error-line';
import { ErrorTextsProvider } from '@/ui/shell/error-texts';
import { OfflineNotice } from '@/ui/shell/offline-notice';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const PAPER = { light: '#fbfaf6', dark: '#0e1a16' } as const;

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  if (theme !== 'system') return { themeColor: PAPER[theme], viewportFit: 'cover' };
  return {
    viewportFit: 'cover',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: PAPER.light },
      { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
    ],
  };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('common');
  return {
    title: { default: t('brand'), template: t('titleWith', { page: '%s' }) },
    description: t('description'),
    applicationName: t('brand'),
    manifest: `/${locale}/manifest.webmanifest`,
    icons: {
      icon: [
        { url: '/icons/icon.svg', type: 'image/svg+xml' },
        { url: '/favicon.ico', sizes: '32x32' },
      ],
      apple: '/icons/apple-icon.png',
    },
    formatDetection: { telephone: false },
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations('errors.broken');
  const errorTexts = {
    title: t('title'),
    text: t('text'),
    retry: t('retry'),
    home: t('home'),
    digest: t('digest'),
    homeHref: `/${locale}`,
  };
  return (
    <html lang={locale} data-theme={await chosenTheme()} suppressHydrationWarning>
      <body>
        <script src="/page.js" async nonce={await scriptNonce()} />
        <OfflineNotice />
        {/* What `public/page.js` copies to say what the browser found wrong. */}
        <div hidden data-field-error-model>
          <FieldErrorLine />
        </div>
        <ErrorTextsProvider texts={errorTexts}>{children}</ErrorTextsProvider>
      </body>
    </html>
  );
}
