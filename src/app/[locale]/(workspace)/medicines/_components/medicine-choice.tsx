import { useTranslations } from 'next-intl';
import type { FoundMedicine } from '@/domain/medicines/api';
import { Link } from '@/i18n/link';
import { nearHref, type NearSearch } from '../read-near';

type Props = { matches: readonly FoundMedicine[]; chosen: string; search: NearSearch };

/** The medicines that may have been meant; the strength on the prescription decides. */
export function MedicineChoice({ matches, chosen, search }: Props) {
  const t = useTranslations('nearMe');
  return (
    <nav aria-label={t('which')} className="mb-8">
      <p className="mb-2 font-semibold">{t('which')}</p>
      <ul className="flex flex-wrap gap-2">
        {matches.map(({ id, generic, strength, form }) => (
          <li key={id}>
            <Link
              href={nearHref(search, { medicine: id })}
              aria-current={id === chosen ? 'true' : undefined}
              lang="en"
              className="flex min-h-12 items-center rounded-lg border border-edge px-3.5 py-2 aria-[current=true]:border-act aria-[current=true]:bg-tint aria-[current=true]:font-semibold"
            >
              {`${generic} ${strength}, ${form}`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
