import { Stethoscope } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { SiteShell } from '@/ui/shell/site-shell';

export default function NotFoundPage() {
  const t = useTranslations('errors.notFound');
  return (
    <SiteShell>
      <EmptyState
        heading="h1"
        title={t('title')}
        action={
          <>
            <LinkButton href="/doctors" icon={<Stethoscope aria-hidden className="size-5" />}>
              {t('doctors')}
            </LinkButton>
            <LinkButton kind="quiet" href="/">
              {t('home')}
            </LinkButton>
          </>
        }
      >
        {t('text')}
      </EmptyState>
    </SiteShell>
  );
}
