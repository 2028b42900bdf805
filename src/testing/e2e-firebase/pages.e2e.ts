import { expect, test } from '@playwright/test';
import { LOCALES, PHONE, pageFaults } from '../e2e/page-faults';

const STRANGERS_PAGES = [
  '',
  '/phone',
  '/email',
  '/email?oobCode=x',
  '/forgot',
  '/forgot?sent=1',
  '/new-password?oobCode=x',
  '/confirm-email?oobCode=x',
  '/confirm-email?done=1',
];

test('the pages only a platform on Firebase has fit a phone, speak their language and can be used by everybody', async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const found: string[] = [];
  for (const locale of LOCALES) {
    for (const path of STRANGERS_PAGES) found.push(...(await pageFaults(page, locale, `/sign-in${path}`)));
    found.push(...(await pageFaults(page, locale, '/sign-in/return?mode=resetPassword&oobCode=x')));
  }
  const data = {
    name: 'Harbans Singh',
    email: `${crypto.randomUUID()}@patients.test`,
    password: 'ripe mango by the canal',
    role: 'patient',
  };
  expect((await page.request.post('/api/auth/register', { data })).status()).toBe(201);
  expect((await page.request.post('/api/auth/session', { data: { identifier: data.email, password: data.password } })).status()).toBe(200);
  for (const locale of LOCALES) for (const path of ['/security', '/sessions']) found.push(...(await pageFaults(page, locale, path)));
  expect(found).toEqual([]);
});
