import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { signInAs } from './sign-in-as';

type Booked = { doctorId: string; startsAt: string };

test.use({ viewport: { width: 360, height: 740 } });

/** Finds a doctor as somebody does who only knows what hurts, and opens their page. */
async function findDoctor(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/en/doctors');
  await page.getByLabel(/What is the problem/).fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** A time that begins within this could be gone before the form is sent. */
const TOO_SOON_MS = 30_000;

/** From a doctor's page to the form that books the soonest free time that can still be reached. */
async function chooseSoonest(page: Page): Promise<Booked> {
  await page.getByRole('link', { name: /Earliest free time/ }).click();
  const valueOf = (name: string) => page.locator(`input[name=${name}]`).inputValue();
  const chosen = { doctorId: await valueOf('doctorId'), startsAt: await valueOf('startsAt') };
  const ms = Date.parse(chosen.startsAt) - Date.now();
  if (ms > TOO_SOON_MS) return chosen;
  // The time offered has to pass by the server's clock before the next one is the soonest.
  await page.waitForTimeout(Math.max(0, ms));
  await page.goBack();
  await page.reload();
  return chooseSoonest(page);
}

async function bookChosen(page: Page): Promise<void> {
  await page.getByText('Voice call', { exact: true }).click();
  await page.getByLabel('What is the problem?').fill('Red and itching since three days.');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await expect(page.getByRole('heading', { name: 'You are booked' })).toBeVisible();
}

async function cancel(page: Page): Promise<void> {
  await page.getByText('Cancel this visit').click();
  await page.getByLabel('Why are you cancelling?').fill('It is better already.');
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByText('Your visit has been cancelled.')).toBeVisible();
}

/** Whether strangers are offered that time. */
async function isOffered(page: Page, { doctorId, startsAt }: Booked): Promise<boolean> {
  const reply = await page.request.get(`/api/doctors/${doctorId}/slots?days=31`);
  const { slots } = (await reply.json()) as { slots: { startsAt: string }[] };
  return slots.some((slot) => slot.startsAt === startsAt);
}

test('a patient finds a doctor by what hurts, books, moves and cancels, and both times are free again', async ({ page }) => {
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: /Sohan Lal/ }).click();
  await expect(page.getByRole('heading', { name: 'Namaste, Sohan Lal' })).toBeVisible();
  await findDoctor(page, 'skin rash', 'Dr. Navdeep Gill');
  await expect(page.getByText('DEMO-31004')).toBeVisible();
  const booked = await chooseSoonest(page);
  await bookChosen(page);
  expect(await isOffered(page, booked)).toBe(false);

  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Visits' }).click();
  await page.locator(`main li a:has(time[datetime="${booked.startsAt}"])`).click();
  await page.getByRole('link', { name: 'Change the time' }).click();
  await page.locator('main a[href*="at="]').filter({ visible: true }).last().click();
  const moved = { ...booked, startsAt: await page.locator('input[name=startsAt]').inputValue() };
  expect(moved.startsAt).not.toBe(booked.startsAt);
  await page.getByRole('button', { name: 'Change the time' }).click();
  await expect(page.getByText('Your visit has been moved.')).toBeVisible();
  expect([await isOffered(page, booked), await isOffered(page, moved)]).toEqual([true, false]);

  await cancel(page);
  expect(await isOffered(page, moved)).toBe(true);
  await page.goto('/en/appointments?view=cancelled');
  await expect(page.locator(`main li time[datetime="${moved.startsAt}"]`)).toBeVisible();
});

test.describe('with script switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('a wrong password comes back beside the form with the name kept, and the right one leads to where one was going', async ({
    page,
  }) => {
    await page.goto('/en/appointments');
    await page.getByLabel('Phone number or e-mail').fill('sohan@demo.test');
    await page.getByLabel('Password').fill('quite wrong, but long enough');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('is not correct');
    await expect(page.getByLabel('Phone number or e-mail')).toHaveValue('sohan@demo.test');
    await page.getByLabel('Password').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/appointments$/);
  });

  test('a patient signs in, searches, books and cancels', async ({ page }) => {
    await signInAs(page, 'fatima@demo.test');
    await findDoctor(page, 'bukhar', 'Dr. Harpreet Kaur');
    const booked = await chooseSoonest(page);
    await bookChosen(page);
    expect(await isOffered(page, booked)).toBe(false);
    await page.getByRole('link', { name: 'Change or cancel' }).click();
    await cancel(page);
    expect(await isOffered(page, booked)).toBe(true);
  });

  test('a stranger who chooses a time comes back to that very time after signing in', async ({ page }) => {
    await findDoctor(page, 'ear pain', 'Dr. Imran Khan');
    await page.getByRole('link', { name: /Earliest free time/ }).click();
    const wanted = new URL(page.url()).searchParams.get('then') ?? '';
    expect(wanted).toMatch(/^\/en\/doctors\/usr_\w+\/book\?at=/);
    await page.getByRole('button', { name: /Deepak Bansal/ }).click();
    await expect(page.getByRole('heading', { name: 'Book this time' })).toBeVisible();
    await expect(page.locator('input[name=startsAt]')).toHaveValue(new URL(wanted, page.url()).searchParams.get('at') ?? '');
  });

  test('a time that somebody else takes meanwhile comes back as a problem with the times that are free now', async ({
    page,
    playwright,
    baseURL,
  }) => {
    await signInAs(page, 'gurmeet@demo.test');
    await findDoctor(page, 'cataract', 'Dr. Jaspal Dhillon');
    const wanted = await chooseSoonest(page);
    const faster = await playwright.request.newContext({ baseURL });
    await faster.post('/api/auth/session', { data: { identifier: 'balwinder@demo.test', password: DEMO_PASSWORD } });
    const first = await faster.post('/api/appointments', { data: { ...wanted, mode: 'audio', reason: '' } });
    expect(first.status()).toBe(201);
    await faster.dispose();
    await page.getByRole('button', { name: 'Book this time' }).click();
    await expect(page.getByRole('alert')).toContainText('Someone has just booked this time');
    await page.locator('main a[href*="/book?at="]').filter({ visible: true }).first().click();
    await bookChosen(page);
  });

  test('a patient’s details are kept, a doubtful ABHA number with a word about it, and a wrong one comes back beside its field', async ({
    page,
  }) => {
    await signInAs(page, 'ravi@demo.test');
    await page.goto('/en/profile');
    await page.getByLabel('ABHA number').fill('22 7225 4829 5256');
    await page.getByLabel('Allergy 1').fill('Peanuts');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.getByLabel('ABHA number')).toHaveValue('22-7225-4829-5256');
    await expect(page.getByText('a digit may be wrong')).toBeVisible();
    await page.getByLabel('ABHA number').fill('12345');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByLabel('ABHA number')).toHaveValue('12345');
    await expect(page.getByLabel('ABHA number')).toHaveAccessibleDescription(/Enter the 14 digits/);
    await expect(page.getByLabel('Allergy 1')).toHaveValue('Peanuts');
  });
});

test('somebody who makes an account in the browser is in it at once', async ({ page }) => {
  await page.goto('/en/register');
  const email = `new-${crypto.randomUUID()}@people.test`;
  await page.getByLabel('Your name').fill('Nirmal Kaur');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('mustard field behind school');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Namaste, Nirmal Kaur' })).toBeVisible();
  await expect(page.getByText('No visits booked')).toBeVisible();
});
