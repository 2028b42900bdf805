import { useTranslations } from 'next-intl';
import { Icon } from '../kit/icon';

const LINES = [
  { number: '112', key: 'call112', icon: 'siren' },
  { number: '108', key: 'call108', icon: 'ambulance' },
  { number: '14416', key: 'call14416', icon: 'brain' },
] as const;

/** 112 answers any emergency anywhere in India; 108 is the ambulance in most states; 14416 is Tele-MANAS, for the mind. */
export function EmergencyNumbers({ numbers = ['112', '108'] }: { numbers?: readonly string[] }) {
  const t = useTranslations('shell');
  return (
    <ul className="grid grid-cols-2 gap-2 sm:flex">
      {numbers
        .flatMap((wanted) => LINES.filter(({ number }) => number === wanted))
        .map(({ number, key, icon }) => (
          <li key={number} className="grid">
            <a
              href={`tel:${number}`}
              className="flex min-h-14 items-center gap-2.5 rounded-lg border border-danger bg-paper px-3 py-1 text-danger hover:bg-danger-tint sm:pr-4"
            >
              <Icon name={icon} className="size-6 shrink-0" />
              <span>
                <span className="block text-lead leading-tight font-bold">{number}</span>{' '}
                <span className="block text-small leading-tight">{t(key)}</span>
              </span>
            </a>
          </li>
        ))}
    </ul>
  );
}
