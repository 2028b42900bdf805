import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base, type Page as Tab } from '@playwright/test';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { everyPage } from '../every-page';
import { arrangeVisits, DEMO_OF_ROLE, visitsOf, type Arrangement } from '../page-visits';
import { LOCALES, PHONE, pageFaults } from './page-faults';

type Visitors = { arrangement: Arrangement; tabOf: (identifier: string | null) => Promise<Tab> };

/** What the pages are about is prepared once a worker, and each visitor has one browser of their own in it. */
const test = base.extend<object, { visitors: Visitors }>({
  visitors: [
    async ({ browser }, use, { project, parallelIndex }) => {
      const { baseURL = '', timezoneId } = project.use;
      const tabs = new Map<string | null, Promise<Tab>>();
      const open = async (identifier: string | null) => {
        const context = await browser.newContext({ ...PHONE, baseURL, timezoneId, permissions: ['camera', 'microphone'] });
        if (identifier !== null) {
          const signedIn = await context.request.post('/api/auth/session', { data: { identifier, password: DEMO_PASSWORD } });
          expect(signedIn.status()).toBe(200);
        }
        return context.newPage();
      };
      const tabOf = (identifier: string | null) => {
        const tab = tabs.get(identifier) ?? open(identifier);
        tabs.set(identifier, tab);
        return tab;
      };
      await use({ arrangement: await arrangementIn(path.join(project.outputDir, `visits-${parallelIndex}.json`), baseURL), tabOf });
      for (const tab of tabs.values()) await (await tab).context().close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.describe.configure({ mode: 'parallel' });

/**
 * What was prepared for this worker, kept in a file: a failure ends the process, and few slots are near enough to prepare it all anew.
 * Playwright empties the folder when a run begins.
 */
async function arrangementIn(file: string, url: string): Promise<Arrangement> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Arrangement;
  const arrangement = await arrangeVisits(url);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(arrangement));
  return arrangement;
}

const pages = everyPage();

test('there are pages to visit', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test('a stranger, and whoever a page is not for, is sent away from it and sees nothing of whom it is about', async ({ visitors }) => {
  const found: string[] = [];
  for (const page of pages.filter(({ roles, isFirebaseOnly }) => roles !== null && !isFirebaseOnly)) {
    const others = (['caregiver', 'doctor', 'pharmacy', 'admin'] as const).filter((role) => page.roles?.includes(role) !== true);
    const [{ path } = { path: '' }] = visitsOf(visitors.arrangement, page);
    const sent = [null, ...others.map((role) => DEMO_OF_ROLE[role])].map(async (as) => {
      const { request } = (await visitors.tabOf(as)).context();
      const answer = await request.get(`/en${path}`, { maxRedirects: 0 });
      const isAway = [303, 307, 404].includes(answer.status()) && !(await answer.text()).includes('Pritam Kaur');
      if (!isAway) found.push(`${path} answers ${String(as)} with ${String(answer.status())}`);
    });
    await Promise.all(sent);
  }
  expect(found).toEqual([]);
});

for (const [index, page] of pages.entries()) {
  // axe reads a page once for each role that sees it; the first in a language that changes from page to page.
  const axeLocales = LOCALES.slice(index % LOCALES.length).slice(0, 1);
  test(`${page.route} fits a phone, speaks all three languages and can be used by everybody`, async ({ visitors }) => {
    const found: string[] = [];
    const [first, ...others] = visitsOf(visitors.arrangement, page);
    if (!first) throw new Error(`${page.route} opens for nobody`);
    const tab = await visitors.tabOf(first.as);
    const { path, status } = first;
    for (const locale of LOCALES) found.push(...(await pageFaults(tab, locale, path, { status, axeLocales })));
    // What differs from role to role is what is on the page; that it is in every language is held by the messages' own tests.
    for (const other of others) {
      found.push(...(await pageFaults(await visitors.tabOf(other.as), 'en', other.path, { status: other.status })));
    }
    expect(found).toEqual([]);
  });
}
