import { useTranslations } from 'next-intl';
import { use } from 'react';
import { Icon } from '../kit/icon';
import { chosenTheme } from './chosen-theme';

const CHOICES = [
  { theme: 'system', words: 'themeSystem', icon: 'smartphone' },
  { theme: 'light', words: 'themeLight', icon: 'sun' },
  { theme: 'dark', words: 'themeDark', icon: 'moon' },
] as const;

/** Light, dark, or as the phone is set. Each is a link the server answers with a cookie; `public/page.js` spares the load. */
export function ThemeSwitch() {
  const t = useTranslations('shell');
  const chosen = use(chosenTheme());
  return (
    <nav aria-label={t('theme')}>
      <ul className="flex flex-wrap gap-x-5">
        {CHOICES.map(({ theme, words, icon }) => (
          <li key={theme}>
            <a
              href={`?theme=${theme}`}
              data-theme-choice={theme}
              aria-current={theme === chosen ? 'true' : undefined}
              className="inline-flex min-h-12 items-center gap-2 text-muted aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              <Icon name={icon} className="size-5 shrink-0" />
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
