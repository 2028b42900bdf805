import { Moon, Smartphone, Sun } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { chosenTheme } from './chosen-theme';
import { ThemeLinks } from './theme-links';

/** The choice between light and dark. */
export async function ThemeSwitch() {
  const t = await getTranslations('shell');
  const icon = 'size-5 shrink-0';
  return (
    <ThemeLinks
      label={t('theme')}
      chosen={await chosenTheme()}
      choices={[
        { theme: 'system', label: t('themeSystem'), icon: <Smartphone aria-hidden className={icon} /> },
        { theme: 'light', label: t('themeLight'), icon: <Sun aria-hidden className={icon} /> },
        { theme: 'dark', label: t('themeDark'), icon: <Moon aria-hidden className={icon} /> },
      ]}
    />
  );
}
