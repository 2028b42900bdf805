const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';
export const THEME_COOKIE_SECONDS = 365 * 24 * 60 * 60;

/** The theme named by a cookie or URL; anything else follows the system. */
export function themeOf(text: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}
