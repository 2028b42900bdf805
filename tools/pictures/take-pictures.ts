import type { Browser, Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';

export type Look = { width: number; height: number; locales: readonly string[]; themes: readonly ('light' | 'dark')[] };
export type Picture = { label: string; png: Buffer; width: number };
type Visit = Look & { url: string; path: string; as: string | null };

/** Where a long page is cut, as a multiple of the picture's width: what is below is more of the same. */
const CUT = { phone: 6, desk: 1.8 };
const PHONE_WIDTH_MAX = 500;
/** Below this height bars give way (`short` in globals.css); such a screen is shown as it is. */
const SHORT = 500;

/** A page in every language and theme of a look, and what was wrong with it: errors in the console, and scrolling sideways. */
export async function takePictures(browser: Browser, visit: Visit): Promise<{ pictures: Picture[]; faults: string[] }> {
  const { width, height, themes, locales } = visit;
  const pictures: Picture[] = [];
  const faults: string[] = [];
  for (const theme of themes) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      timezoneId: 'Asia/Kolkata',
      permissions: ['camera', 'microphone'],
    });
    if (visit.as !== null) {
      await context.request.post(`${visit.url}/api/auth/session`, { data: { identifier: visit.as, password: DEMO_PASSWORD } });
    }
    const page = await context.newPage();
    for (const locale of locales) {
      const label = `${locale} ${theme} ${String(width)}`;
      const png = await takePicture(page, `${visit.url}/${locale}${visit.path}`, (fault) => faults.push(`${label}: ${fault}`));
      pictures.push({ label, png, width });
    }
    await context.close();
  }
  return { pictures, faults };
}

async function takePicture(page: Page, address: string, onFault: (fault: string) => void): Promise<Buffer> {
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('pageerror', ({ message }) => onFault(message));
  page.on('console', (message) => message.type() === 'error' && onFault(message.text()));
  await page.goto(address, { waitUntil: 'load' });
  const { whole, wide } = await page.evaluate(() => ({
    whole: document.documentElement.scrollHeight,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (wide > 0) onFault(`scrolls ${String(wide)} px sideways`);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const cut = Math.round(width * (width < PHONE_WIDTH_MAX ? CUT.phone : CUT.desk));
  // The whole page in one view, so that what sticks to the edge of the screen is at the edge of the picture.
  if (height >= SHORT) await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, cut)) });
  const png = await page.screenshot({ animations: 'disabled' });
  await page.setViewportSize({ width, height });
  return png;
}
