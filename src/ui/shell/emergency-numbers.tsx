import { useTranslations } from 'next-intl';
import { Icon } from '../kit/icon';

const LINES = [
  { number: '112', key: 'call112', icon: 'siren' },
  { number: '108', key: 'call108', icon: 'ambulance' },
] as const;

/** 112 answers any emergency anywhere in India; 108 is the ambulance in most states. */
export function EmergencyNumbers() {
  const t = useTranslations('shell');
  return (
    <ul className="grid grid-cols-2 gap-2 sm:flex">
      {LINES.map(({ number, key, icon }) => (
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
