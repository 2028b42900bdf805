import { expect, test, type Page } from '@playwright/test';
import { addSecondStep, newestLinkTo, type OobCode } from './auth-emulator';

const newEmail = () => `${crypto.randomUUID()}@patients.test`;
const PASSWORD = 'ripe mango by the canal';
const NEW_PASSWORD = 'three goats under a neem';

async function askForLink(page: Page, email: string): Promise<string> {
  await page.goto('/en/sign-in/email');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('Check your e-mail')).toBeVisible();
  return (await newestLinkTo(email, 'EMAIL_SIGNIN')).oobLink;
}

test('a link from an e-mail signs a newcomer in, once', async ({ page, browser }) => {
  const email = newEmail();
  const link = await askForLink(page, email);
  await page.goto(link);
  await page.getByLabel('Your name').fill('Balbir Singh');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/en\/home$/);
  await expect(page.getByText('Balbir Singh').first()).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByLabel('Which e-mail address was the link sent to?').fill(email);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'This link has expired or was already used' })).toBeVisible();
  await other.getByRole('link', { name: 'Get a new link' }).click();
  await expect(other.getByLabel('E-mail')).toBeVisible();
});

test('a link opened on another phone asks for the address again, and only the right one lets in', async ({ page, browser }) => {
  const email = newEmail();
  const link = await askForLink(page, email);
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  const whose = other.getByLabel('Which e-mail address was the link sent to?');
  await whose.fill(newEmail());
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'Enter an e-mail address' })).toBeVisible();
  await whose.fill(email);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByLabel('Your name')).toBeVisible();
});

test('a forgotten password is replaced by the link from the e-mail, with script off, and the link works once', async ({
  browser,
  request,
}) => {
  const email = newEmail();
  const registered = await request.post('/api/auth/register', {
    data: { name: 'Jaswant Singh', email, password: PASSWORD, role: 'patient' },
  });
  expect(registered.status()).toBe(201);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('If there is an account with this e-mail')).toBeVisible();

  const link = returnAddress(await newestLinkTo(email, 'PASSWORD_RESET'));
  await page.goto(link);
  await page.getByLabel('New password').fill('singhsinghsinghsingh');
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByRole('alert')).toContainText('too easy to guess');
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByText('Your password has been changed')).toBeVisible();

  await signIn(page, email, PASSWORD);
  await expect(page.getByRole('alert')).toContainText('is not correct');
  await signIn(page, email, NEW_PASSWORD);
  await expect(page).toHaveURL(/\/en\/home$/);

  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByRole('alert')).toContainText('has expired or was already used');
  await expect(page.getByRole('link', { name: 'Get a new link' })).toBeVisible();
});

test('an address is confirmed by the link from the e-mail, and a second step then begins with the password', async ({ page }) => {
  const email = newEmail();
  const data = { name: 'Gurmeet Kaur', email, password: PASSWORD, role: 'patient' };
  expect((await page.request.post('/api/auth/register', { data })).status()).toBe(201);
  await page.goto('/en/sign-in');
  await signIn(page, email, PASSWORD);
  await page.goto('/en/sessions');
  await page.getByRole('link', { name: 'E-mail and 2-step sign-in' }).click();
  await expect(page.getByText('Not confirmed yet')).toBeVisible();
  await page.getByRole('button', { name: 'Send a link to confirm it' }).click();
  await expect(page.getByText('We have sent a link to your e-mail')).toBeVisible();

  await page.goto(returnAddress(await newestLinkTo(email, 'VERIFY_EMAIL')));
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(page.getByText('Your e-mail is confirmed')).toBeVisible();
  await page.goto('/en/security');
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();

  await page.getByLabel('Your password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The password is not correct');
});

test('a password with a second step asks for the code on the form that came back, with script off', async ({ browser, request }) => {
  const email = newEmail();
  const registered = await request.post('/api/auth/register', {
    data: { name: 'Kirpal Singh', email, password: PASSWORD, role: 'patient' },
  });
  const { user } = (await registered.json()) as { user: { id: string } };
  await addSecondStep(user.id);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/sign-in');
  await signIn(page, email, PASSWORD);
  await expect(page.getByRole('alert')).toContainText('Enter the 6 digits');
  await page.getByLabel('Code from your authenticator app').fill('123456');
  await signIn(page, email, PASSWORD);
  await expect(page.getByText('That code is not correct')).toBeVisible();
  await expect(page.getByLabel('Code from your authenticator app')).toHaveAttribute('aria-invalid', 'true');
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Phone number or e-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Where a project's e-mails lead when its action URL is set to our page, as docs/deploy.md asks; the emulator's lead to itself. */
function returnAddress({ oobLink }: OobCode): string {
  return `/sign-in/return${new URL(oobLink).search}`;
}
