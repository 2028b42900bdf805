import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 740 } });

test('once opened, the symptom check works without a network, step by step and back, and nothing is sent', async ({ page, context }) => {
  await page.goto('/hi/check');
  const hasEngine = () => page.evaluate(async () => (await (await caches.open('check')).match('/hi/check')) !== undefined);
  await expect.poll(hasEngine).toBe(true);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');

  await context.setOffline(true);
  await page.goto('/hi/check');
  await page.getByLabel('क्या तकलीफ़ है?').fill('कल से नाक बह रही है');
  await page.getByRole('button', { name: 'आगे' }).click();
  await expect(page.getByText('नेटवर्क नहीं है। यह इसी फ़ोन में', { exact: false })).toBeVisible();
  const question = await page.getByRole('heading', { level: 2 }).first().textContent();
  await page.getByRole('button', { name: 'नहीं', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(question ?? '');
  await page.getByRole('button', { name: 'पीछे' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(question ?? '');
  await page.getByRole('button', { name: 'अभी बताएँ क्या करना है' }).click();
  await expect(page.locator('mark')).toHaveText('नाक बह');

  await page.goto('/hi/check');
  await page.getByLabel('क्या तकलीफ़ है?').fill('छाती में दर्द और पसीना');
  await page.getByRole('button', { name: 'आगे' }).click();
  await expect(page.getByRole('main').locator('a[href="tel:112"]')).toBeVisible();

  // With a network again the same form is answered by the server.
  await context.setOffline(false);
  await page.goto('/hi/check');
  await page.getByLabel('क्या तकलीफ़ है?').fill('छाती में दर्द और पसीना');
  await page.getByRole('button', { name: 'आगे' }).click();
  await page.waitForURL(/\/hi\/check\?kept=/);
  await expect(page.getByRole('main').locator('a[href="tel:112"]')).toBeVisible();
});
