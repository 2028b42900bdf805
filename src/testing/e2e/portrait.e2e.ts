import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as';

test('a doctor’s photo is drawn anew, shown to everybody who looks for a doctor, and gone once it is taken away', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'garg@demo.test');
  await page.goto('/en/profile');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose or take a photo' }).click();
  // Any picture will do, and a browser always has one at hand.
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await (await choosing).setFiles(picture);
  await expect(page.getByRole('img', { name: 'Photo of Dr. Pooja Garg' })).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto('/en/doctors?q=Pooja+Garg');
  const shown = stranger.locator('a', { hasText: 'Dr. Pooja Garg' }).locator('xpath=ancestor::li').locator('img[src^="/api/portraits/"]');
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([true, 320]);
  const address = await shown.getAttribute('src');

  await page.getByRole('button', { name: 'Remove photo' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await stranger.request.get(address ?? '')).status()).toBe(404);
  await stranger.reload();
  await expect(stranger.getByText('Dr. Pooja Garg').first()).toBeVisible();
  await expect(shown).toHaveCount(0);
});
