const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';
export const THEME_COOKIE_SECONDS = 365 * 24 * 60 * 60;

/** The theme a cookie or an address names; anything else follows the phone. */
export function themeOf(text: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}
