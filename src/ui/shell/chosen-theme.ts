import { cookies } from 'next/headers';
import { THEME_COOKIE, themeOf, type Theme } from './theme';

/** The visitor's theme, read during rendering, so that no page flashes in the wrong one. */
export async function chosenTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}
