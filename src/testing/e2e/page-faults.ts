import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults';

export const PHONE = { viewport: { width: 360, height: 740 } };
export const LOCALES = ['en', 'hi', 'pa'] as const;
const SCRIPTS = { en: /\p{Script=Latin}/u, hi: /\p{Script=Devanagari}/u, pa: /\p{Script=Gurmukhi}/u } as const;
type Locale = (typeof LOCALES)[number];

type Expected = { status?: number; axeLocales?: readonly Locale[] };

/** What is wrong with one page in one language, a line each: also what axe finds, where it is one of `axeLocales`. */
export async function pageFaults(
  page: Page,
  locale: Locale,
  address: string,
  { status = 200, axeLocales = ['en'] }: Expected = {},
): Promise<string[]> {
  const faults: string[] = [];
  const addFault = (fault: string) => faults.push(fault);
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('pageerror', ({ message }) => addFault(message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('status of 404') && addFault(message.text()));
  const response = await page.goto(`/${locale}${address}`);
  if (response?.status() !== status) addFault(`is served with ${String(response?.status())}`);
  const { lang, sideways } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (lang !== locale) addFault(`says it is in ${lang}`);
  if (sideways > 0) addFault(`scrolls ${String(sideways)} px sideways`);
  const main = await page.getByRole('main').innerText();
  if (!SCRIPTS[locale].test(main)) addFault('says nothing in its language');
  const axe = axeLocales.includes(locale) ? await axeFaults(page) : [];
  return [...faults, ...axe].map((fault) => `${locale} ${address}: ${fault}`);
}
