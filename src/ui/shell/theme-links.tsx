'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useState } from 'react';
import { THEME_COOKIE, THEME_COOKIE_SECONDS, type Theme } from './theme';

type ThemeChoice = { theme: Theme; label: string; icon: ReactNode };

type Props = { label: string; choices: readonly ThemeChoice[]; chosen: Theme };

/** Applies the theme and stores it for the server. */
function wear(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${THEME_COOKIE_SECONDS}; samesite=lax`;
  document.documentElement.dataset.theme = theme;
}

/** Light, dark, or the system's theme. Without JavaScript each is a link that the server answers with a cookie. */
export function ThemeLinks({ label, choices, chosen }: Props) {
  const [now, setNow] = useState(chosen);

  function choose(event: MouseEvent, theme: Theme) {
    event.preventDefault();
    wear(theme);
    setNow(theme);
  }

  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ theme, label: words, icon }) => (
          <li key={theme}>
            <a
              href={`?theme=${theme}`}
              aria-current={theme === now ? 'true' : undefined}
              onClick={(event) => choose(event, theme)}
              className="inline-flex min-h-12 items-center gap-2 text-muted aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {icon}
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
