import { expect, test, type Page } from '@playwright/test';
import { smsCodesTo } from './auth-emulator';

const RESEND_MS = 31_000;

/** A mobile number of nobody else in this run. */
function newNumber(): string {
  return `9${String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
    .padStart(10, '0')
    .slice(-9)}`;
}

async function askForCode(page: Page, digits: string): Promise<string> {
  await page.getByLabel('Mobile number').fill(digits);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByText(/We have sent a code by SMS to/)).toBeVisible();
  return (await smsCodesTo(`+91${digits}`)).at(-1) ?? '';
}

/** A code of six digits that is not the right one. */
function wrong(code: string): string {
  return code.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
}

async function writeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a newcomer signs in by the code sent to their phone, says their name, and is known the next time', async ({ page }) => {
  const digits = newNumber();
  await page.goto('/en/sign-in');
  await page.getByRole('link', { name: 'Get a code by SMS' }).click();

  await page.getByLabel('Mobile number').fill('12345');
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Enter 10 digits' })).toBeVisible();

  const code = await askForCode(page, digits);
  await writeCode(page, wrong(code));
  await expect(page.getByRole('alert').filter({ hasText: 'That code is not correct' })).toBeVisible();
  await writeCode(page, code);
  await page.getByLabel('Your name').fill('Surjit Kaur');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/en\/home$/);
  await expect(page.getByText('Surjit Kaur').first()).toBeVisible();
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === '__session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  // Firebase's own session would outlive signing out of ours. What its client does keep says on which days it was used.
  const kept = await page.evaluate(async () => [...Object.keys(localStorage), ...(await indexedDB.databases()).map(({ name }) => name)]);
  expect(kept).toEqual(['firebase-heartbeat-database']);

  await page.context().clearCookies();
  await page.goto('/en/sign-in/phone?then=%2Fen%2Fappointments');
  await writeCode(page, await askForCode(page, digits));
  await expect(page).toHaveURL(/\/en\/appointments$/);
  await expect(page.getByText('Surjit Kaur').first()).toBeVisible();
});

test('a code that does not come is sent again after half a minute, and the number can be corrected', async ({ page }) => {
  await page.clock.install();
  await page.goto('/en/sign-in/phone');
  const digits = newNumber();
  await askForCode(page, newNumber());
  await page.getByRole('button', { name: 'Use a different number' }).click();
  await askForCode(page, digits);

  await expect(page.getByRole('button', { name: /Send again in \d+ seconds/ })).toBeDisabled();
  await page.clock.fastForward(RESEND_MS);
  await page.getByRole('button', { name: 'Send the code again' }).click();
  await expect(page.getByRole('button', { name: /Send again in \d+ seconds/ })).toBeDisabled();
  const codes = await smsCodesTo(`+91${digits}`);
  expect(codes).toHaveLength(2);
  await writeCode(page, codes.at(-1) ?? '');
  await expect(page.getByLabel('Your name')).toBeVisible();
});

test('without a line the page says so and keeps what was written', async ({ page, context }) => {
  await page.goto('/en/sign-in/phone');
  const digits = newNumber();
  const code = await askForCode(page, digits);
  await context.setOffline(true);
  await writeCode(page, code);
  await expect(page.getByRole('alert').filter({ hasText: 'There is no network, or it is too slow' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
});

test('with script off the ways that need it say so and lead to the password', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const way of ['phone', 'email']) {
    await page.goto(`/en/sign-in/${way}`);
    // Playwright's own words for text pass over what stands in a noscript, shown or not.
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Sign in with a password' }).click();
    await expect(page.getByLabel('Password')).toBeVisible();
  }
});
