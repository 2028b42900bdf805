import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as';

test.use({ viewport: { width: 360, height: 740 }, geolocation: { latitude: 30.37, longitude: 76.15 }, permissions: ['geolocation'] });

test('a search can be sent again with the position of the phone', async ({ page }) => {
  await page.goto('/en/doctors?q=fever');
  await page.getByText('Change search').click();
  await page.getByRole('button', { name: 'Doctors near me' }).click();
  await page.waitForURL(/[?&]near=30\.370%2C76\.150/);
  await expect(page.getByText(/\bkm\b/).first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get('q')).toBe('fever');
});

test('what was left empty is not in the address of a search', async ({ page }) => {
  await page.goto('/en/doctors');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.waitForURL(/\/en\/doctors\??#results$/);
});

test('a position that is refused is said, and can be asked for again', async ({ page, context }) => {
  await context.clearPermissions();
  await page.goto('/en/doctors');
  const button = page.getByRole('button', { name: 'Doctors near me' });
  await button.click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(button).toBeEnabled();
});

test('the language chosen on a phone outlives its cookie', async ({ page, context }) => {
  await page.goto('/en/doctors');
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'हिन्दी' }).click();
  await page.waitForURL('**/hi/doctors');
  await context.clearCookies();
  await page.goto('/en/doctors');
  await page.waitForURL('**/hi/doctors');
});

// The first has no client component, the second has.
for (const path of ['/en/sessions', '/en/queue']) {
  test(`${path} takes another theme without a load and keeps it, and says when the network is gone`, async ({ page, context }) => {
    await signInAs(page, 'kaur@demo.test');
    await page.goto(path);
    await page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }));
    await page.getByRole('link', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('link', { name: 'Dark' })).toHaveAttribute('aria-current', 'true');
    expect(await page.evaluate(() => 'isSameDocument' in globalThis)).toBe(true);
    const notice = page.getByRole('status').getByText('No network.');
    await context.setOffline(true);
    await expect(notice).toBeVisible();
    await context.setOffline(false);
    await expect(notice).toBeHidden();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

test('what the browser finds wrong is said beside the field, in the reader’s language, and the first such field has the focus', async ({
  page,
}) => {
  await page.goto('/hi/register');
  await page.locator('input[name=email]').fill('nobody');
  await page.getByRole('button', { name: 'खाता बनाएँ' }).click();
  await expect(page.locator('input[name=name]')).toBeFocused();
  await expect(page.locator('input[name=name]')).toHaveAccessibleDescription(/नाम लिखें।/);
  await expect(page.locator('input[name=email]')).toHaveAccessibleDescription(/ईमेल पूरा लिखें/);
  await page.locator('input[name=email]').fill('somebody@people.test');
  await expect(page.getByText('ईमेल पूरा लिखें', { exact: false })).toHaveCount(0);
});
