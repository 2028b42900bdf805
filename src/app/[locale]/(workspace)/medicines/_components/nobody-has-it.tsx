import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { nearHref, RADII_KM, type NearSearch } from '../read-near';

/** What to do when no pharmacy near says it has the medicine. */
export function NobodyHasIt({ search }: { search: NearSearch }) {
  const t = useTranslations('nearMe');
  const wider = RADII_KM.find((km) => km > search.radiusKm);
  const actions = (
    <>
      {wider !== undefined && <LinkButton href={nearHref(search, { radiusKm: wider })}>{t('wider', { km: wider })}</LinkButton>}
      {search.isOpenOnly && (
        <LinkButton kind="quiet" href={nearHref(search, { isOpenOnly: false })}>
          {t('closedToo')}
        </LinkButton>
      )}
    </>
  );
  return (
    <EmptyState title={t('nobodyTitle')} action={actions}>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t('nobody1')}</li>
        <li>{t('nobody2')}</li>
        <li>{t('nobody3')}</li>
      </ul>
    </EmptyState>
  );
}
