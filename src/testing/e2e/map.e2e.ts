import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as';

test.use({ viewport: { width: 360, height: 740 } });

/** The numbers of a tile, as the server of `tile-server.mjs` is asked for it. */
const TILE = /\/\d+\/\d+\/\d+\.svg$/;

test('a map costs nothing until it is asked for, and a search goes around the pin that the arrow keys put', async ({ page }) => {
  const loaded: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto('/en/medicines?q=paracetamol&place=147201');
  expect(loaded.filter((url) => TILE.test(url) || url.endsWith('/map.js'))).toEqual([]);
  const tile = page.waitForResponse((response) => TILE.test(response.url()));
  await page.getByRole('button', { name: 'Search around a place on the map' }).click();
  expect((await tile).status()).toBe(200);
  const map = page.getByRole('application', { name: 'Map with a pin' });
  await expect(page.getByRole('link', { name: '© OpenStreetMap contributors' })).toBeVisible();
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('The pin has moved.')).toBeVisible();
  await page.getByRole('button', { name: 'Search around the pin' }).click();
  await page.waitForURL(/[?&]near=30\.\d{3}%2C76\.\d{3}/);
  await expect(page.getByRole('list', { name: 'Find a medicine near you' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/\d{2}\.\d{3}/);
  expect(errors).toEqual([]);
});

test('a doctor taps where the clinic is, and the saved place is kept', async ({ page }) => {
  await signInAs(page, 'kaur@demo.test');
  await page.goto('/en/profile');
  const lat = page.locator('input[name="position.lat"]');
  await expect(lat).toBeHidden();
  await page.getByRole('button', { name: 'Choose on a map' }).click();
  const map = page.getByRole('application', { name: 'Map with a pin' });
  await map.click({ position: { x: 40, y: 40 } });
  await expect(page.getByText('We have the exact place. Save to keep it.')).toBeVisible();
  const chosen = await lat.inputValue();
  expect(chosen).toMatch(/^\d+\.\d{6}$/);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL('**/profile?saved=1');
  expect(Number(await lat.inputValue())).toBe(Number(chosen));
  await expect(page.getByRole('main')).not.toContainText(chosen.slice(0, 6));
});
