import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';

/** Signs in through the page people sign in through, in English. */
export async function signInAs(page: Page, identifier: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/en/sign-in');
  await page.getByLabel('Phone number or e-mail').fill(identifier);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
