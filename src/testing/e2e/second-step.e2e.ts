import { expect, test, type Page } from '@playwright/test';
import { totp } from '../totp';

const PASSWORD = 'bhains-9 khet';

/** The first half of signing in, which ends with the question for a code. */
async function signInHalf(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/en/sign-in');
  await page.getByLabel('Phone number or e-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Code from your authenticator app')).toBeVisible();
}

async function finish(page: Page, code: string): Promise<void> {
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Code from your authenticator app').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an authenticator app is set up, asked for at the next sign-in, and replaced once by a recovery code', async ({ page }) => {
  const email = `${crypto.randomUUID()}@patients.test`;
  await page.goto('/en/register');
  const form = { name: 'Harbans Singh', email, password: PASSWORD, role: 'patient' };
  expect((await page.request.post('/api/auth/register', { data: form })).status()).toBe(201);
  expect((await page.request.post('/api/auth/session', { data: { identifier: email, password: PASSWORD } })).status()).toBe(200);

  await page.goto('/en/security');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('img', { name: 'QR code for the app' })).toBeVisible();
  const key = await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const secret = (key ?? '').replaceAll(' ', '');
  await page.getByLabel('Code from your authenticator app').fill(totp(secret, Date.now()));
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  const [spare = ''] = await page
    .getByRole('listitem')
    .filter({ hasText: /^\d{4} \d{4} \d{4}$/ })
    .allTextContents();
  await page.getByRole('link', { name: 'I have written them down' }).click();
  await expect(page.getByText('You have 10 recovery codes left.')).toBeVisible();

  await signInHalf(page, email);
  await finish(page, '000000');
  await expect(page.getByText('That code is not correct.', { exact: false })).toBeVisible();
  // The code of the next half minute: the one of this one is used up.
  await finish(page, totp(secret, Date.now() + 30_000));
  await expect(page).toHaveURL(/\/en\/home/);

  await signInHalf(page, email);
  await finish(page, spare);
  await expect(page).toHaveURL(/\/en\/home/);
  await page.goto('/en/security');
  await expect(page.getByText('You have 9 recovery codes left.')).toBeVisible();
});
