import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as';

const PASSWORD = 'four plain words together';

test('a suspended patient is sent to sign in by the next click, and comes back once restored', async ({ browser, playwright, baseURL }) => {
  const name = `Patient ${crypto.randomUUID().slice(0, 8)}`;
  const email = `${crypto.randomUUID()}@patients.test`;
  const api = await playwright.request.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const opened = await api.post('/api/auth/register', { data: { name, email, password: PASSWORD, role: 'patient' } });
  expect(opened.status()).toBe(201);

  const patient = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const admin = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(patient, email, PASSWORD);
  await expect(patient).toHaveURL(/\/en\/home/);

  await signInAs(admin, 'admin@demo.test');
  await admin.goto('/en/admin/users');
  await admin.getByLabel('Name, e-mail or phone number').fill(email);
  await admin.getByRole('button', { name: 'Search' }).click();
  await admin.getByRole('link', { name, exact: true }).click();
  await admin.getByLabel('Reason').fill('Two people use this account.');
  await admin.getByRole('button', { name: 'Suspend account' }).click();
  await expect(admin.getByText('The account is suspended and signed out everywhere.')).toBeVisible();
  await expect(admin.getByText('Two people use this account.')).toBeVisible();

  await patient.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Visits' }).click();
  await expect(patient).toHaveURL(/\/en\/sign-in/);
  await patient.getByLabel('Phone number or e-mail').fill(email);
  await patient.getByLabel('Password').fill(PASSWORD);
  await patient.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(patient.getByText('This account has been suspended.', { exact: false })).toBeVisible();

  await admin.getByRole('button', { name: 'Restore account' }).click();
  await expect(admin.getByText('The account has been restored.')).toBeVisible();
  await signInAs(patient, email, PASSWORD);
  await expect(patient).toHaveURL(/\/en\/home/);
});

test('nobody is suspended without a reason, and no admin themselves', async ({ page }) => {
  await signInAs(page, 'admin@demo.test');
  await page.goto('/en/admin/users?q=sohan%40demo.test');
  await page.getByRole('link', { name: 'Sohan Lal', exact: true }).click();
  await page.getByLabel('Reason').evaluate((field: HTMLTextAreaElement) => field.removeAttribute('required'));
  await page.getByRole('button', { name: 'Suspend account' }).click();
  await expect(page.getByText('Enter a reason.')).toBeVisible();

  await page.goto('/en/admin/users?q=admin%40demo.test');
  await page.getByRole('link', { name: 'Paramjit Admin', exact: true }).click();
  await expect(page.getByText('This is your own account', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Suspend account' })).toHaveCount(0);
});

test('the admin’s pages are nobody else’s', async ({ page }) => {
  await signInAs(page, 'kaur@demo.test');
  for (const path of ['/admin/users', '/admin/verification', '/admin/users/usr_00000000000000000000']) {
    await page.goto(`/en${path}`);
    await expect(page.getByText('Page not found')).toBeVisible();
  }
});

test('a table is sorted by its column heads and filtered by a form, by keyboard and without script, and back shows what was', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(page, 'admin@demo.test');
  await page.goto('/en/admin/medicines');
  const head = page.getByRole('table', { name: 'Medicines' }).getByRole('columnheader', { name: 'Medicine', exact: true });
  await head.getByRole('link').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await page.getByLabel('Schedule').selectOption('H1');
  await page.getByRole('button', { name: 'Search' }).press('Enter');
  await expect(page.getByRole('cell', { name: 'Schedule H1' }).first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Over the counter' })).toHaveCount(0);
  await head.getByRole('link').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await page.goBack();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByLabel('Schedule')).toHaveValue('H1');
});
