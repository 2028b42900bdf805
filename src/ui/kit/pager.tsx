import { useTranslations } from 'next-intl';
import { LinkButton } from './link-button';
import { Icon } from './icon';

type Props = {
  /** URL of the next page, when there is one. */
  nextHref?: string | undefined;
  /** URL of the first page, when this is another. */
  firstHref?: string | undefined;
};

/** Navigation between the pages of a cursor-paged list. */
export function Pager({ nextHref, firstHref }: Props) {
  const t = useTranslations('kit');
  if (nextHref === undefined && firstHref === undefined) return null;
  return (
    <nav aria-label={t('pages')} className="mt-4 flex flex-wrap gap-3">
      {firstHref !== undefined && (
        <LinkButton kind="quiet" href={firstHref} icon={<Icon name="arrow-up-to-line" className="size-5" />}>
          {t('first')}
        </LinkButton>
      )}
      {nextHref !== undefined && (
        <LinkButton kind="quiet" href={nextHref} icon={<Icon name="arrow-right" className="size-5" />}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}
