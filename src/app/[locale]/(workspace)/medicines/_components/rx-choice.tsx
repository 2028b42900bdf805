import { useTranslations } from 'next-intl';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { nearHref, type NearSearch } from '../read-near';
import type { WantedRx } from '../read-rx';

type Props = { rx: WantedRx; chosen: string; search: NearSearch };

/** Above the shops: on which prescription they are asked, and by which of its medicines the shops are looked for. */
export function RxChoice({ rx: { items, prescriberName }, chosen, search }: Props) {
  const t = useTranslations('reservations');
  return (
    <div className="mb-6 grid gap-3">
      <Notice title={t('onRxTitle', { doctor: prescriberName })}>{t('onRxText')}</Notice>
      {items.length > 1 && (
        <nav aria-label={t('searchBy')} className="flex flex-wrap items-center gap-3">
          <span>{t('searchBy')}</span>
          {items.map(({ medicineId, title, query }) => (
            <LinkButton
              key={medicineId}
              kind="quiet"
              href={nearHref(search, { medicine: medicineId, q: query })}
              aria-current={medicineId === chosen ? 'page' : undefined}
            >
              <span lang="en">{title}</span>
            </LinkButton>
          ))}
        </nav>
      )}
    </div>
  );
}
