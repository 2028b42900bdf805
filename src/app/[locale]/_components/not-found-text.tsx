import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { Icon } from '@/ui/kit/icon';

/** The not-found text with links onward. */
export function NotFoundText() {
  const t = useTranslations('errors.notFound');
  return (
    <EmptyState
      heading="h1"
      title={t('title')}
      action={
        <>
          <LinkButton href="/doctors" icon={<Icon name="stethoscope" className="size-5" />}>
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
  );
}
