import { useLocale, useTranslations } from 'next-intl';
import { SPECIALTIES } from '@/domain/people/specialty';
import { Link } from '@/i18n/link';
import { withContext, type BookingContext } from '@/ui/appointments/booking-context';
import { SpecialtyIcon } from '@/ui/people/specialty-icon';
import { Icon } from '@/ui/kit/icon';

type Entry = (typeof SPECIALTIES)[number];

const SHOWN_AT_ONCE = 8;

/** The specialties as icons with names, the most requested first. */
export function SpecialtyTiles({ context }: { context: BookingContext }) {
  const t = useTranslations('doctors');
  return (
    <>
      <Tiles entries={SPECIALTIES.slice(0, SHOWN_AT_ONCE)} context={context} />
      <details className="group mt-2">
        <summary className="inline-flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden">
          <Icon name="chevron-right" className="size-5 group-open:rotate-90" />
          {t('moreTiles')}
        </summary>
        <Tiles entries={SPECIALTIES.slice(SHOWN_AT_ONCE)} context={context} />
      </details>
    </>
  );
}

function Tiles({ entries, context }: { entries: readonly Entry[]; context: BookingContext }) {
  const locale = useLocale();
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {entries.map(({ id, icon, names }) => (
        <li key={id} className="grid">
          <Link
            href={withContext(`/doctors?specialty=${id}`, context)}
            className="flex min-h-24 flex-col items-start justify-between gap-2 rounded-lg border border-line bg-raised p-3 leading-snug font-medium text-ink hover:border-act hover:bg-tint"
          >
            <SpecialtyIcon icon={icon} className="size-7 text-act" />
            <span className="max-w-full">{names[locale]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
