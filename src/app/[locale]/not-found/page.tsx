import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteShell } from '@/ui/shell/site-shell';
import { NotFoundText } from '../_components/not-found-text';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound');
  return { title: t('title'), robots: 'noindex' };
}

/** What `server/answer-pages.mjs` answers with, and status 404, wherever a page is not found: it can be read without script. */
export default function NotFoundToReadPage() {
  return (
    <SiteShell>
      <NotFoundText />
    </SiteShell>
  );
}
