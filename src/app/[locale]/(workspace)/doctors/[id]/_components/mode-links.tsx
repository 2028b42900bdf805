import { useTranslations } from 'next-intl';
import type { Mode } from '@/domain/scheduling/schema';
import { Link } from '@/i18n/link';
import { MODE_ICONS } from '@/ui/appointments/mode-text';
import { Icon } from '@/ui/kit/icon';

type Props = { modes: readonly Mode[]; chosen: Mode | undefined; hrefOf: (mode: Mode) => string };

/** How the two will meet, chosen before the time; each is a link, so it works without script. */
export function ModeLinks({ modes, chosen, hrefOf }: Props) {
  const t = useTranslations();
  return (
    <nav aria-label={t('booking.how')} className="mb-6">
      <p className="mb-1.5 font-semibold">{t('booking.how')}</p>
      <ul className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {modes.map((mode) => (
          <li key={mode} className="grid">
            <Link
              href={hrefOf(mode)}
              aria-current={mode === chosen ? 'true' : undefined}
              className="flex min-h-12 items-center gap-2 rounded-lg border border-edge bg-raised px-3 py-2 font-medium text-ink hover:border-act hover:bg-tint aria-[current=true]:border-act aria-[current=true]:bg-act aria-[current=true]:text-on-act"
            >
              <Icon name={MODE_ICONS[mode]} className="size-5 shrink-0" />
              {t(`visit.mode.${mode}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
