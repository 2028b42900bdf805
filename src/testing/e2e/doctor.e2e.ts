import { expect, test, type Browser, type Page } from '@playwright/test';
import { addDays, localDateOf, weekdayOf } from '@/domain/shared/time';
import { signInAs } from './sign-in-as';

const PASSWORD = 'four plain words together';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Somebody's own browser, with scripts switched off: every step of these journeys must go without. */
async function browserOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** A name nobody else has, in letters only, so that the search finds this doctor and no other. */
function newSurname(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26)));
  return `Z${letters.join('')}`;
}

async function registerDoctor(page: Page, surname: string): Promise<void> {
  await page.goto('/en/register?role=doctor');
  await page.getByLabel('Your name').fill(`Dr. ${surname}`);
  await page.getByLabel('E-mail').fill(`${surname.toLowerCase()}@doctors.test`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('First, tell us about yourself')).toBeVisible();
}

async function fillInProfile(page: Page, registrationNumber: string): Promise<void> {
  await page.getByRole('link', { name: 'Fill in my details' }).click();
  await page.getByLabel('Registration number').fill(registrationNumber);
  await page.getByLabel('Medical council').selectOption('PUN');
  await page.getByLabel('Children', { exact: true }).check();
  await page.getByLabel('Punjabi', { exact: true }).check();
  await page.getByLabel('Qualification 1').fill('MBBS');
  await page.getByLabel('Years of experience').fill('12');
  await page.getByLabel('Fee for one visit, in rupees').fill('150');
  await page.getByLabel('Name of the clinic or hospital').fill('Test Clinic');
  await page.getByLabel('Village or town').fill('Nabha');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('We are checking your registration')).toBeVisible();
}

async function isFound(stranger: Page, surname: string): Promise<boolean> {
  await stranger.goto(`/en/doctors?q=${surname}`);
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
  return (await stranger.getByRole('link', { name: new RegExp(surname) }).count()) > 0;
}

async function decide(admin: Page, surname: string, decision: 'Approve' | 'Reject', note: string): Promise<void> {
  await admin.goto('/en/admin/verification');
  await admin.getByRole('link', { name: `Dr. ${surname}` }).click();
  await admin.getByLabel('Note to the doctor').fill(note);
  await admin.getByRole('button', { name: decision }).click();
}

test('a doctor is found only after an admin has checked them, and sees why they were rejected', async ({ browser }) => {
  test.slow();
  const [doctor, admin, stranger] = [await browserOf(browser), await browserOf(browser), await browserOf(browser)];
  const surname = newSurname();
  await registerDoctor(doctor, surname);
  await fillInProfile(doctor, '11111');
  expect(await isFound(stranger, surname)).toBe(false);

  await signInAs(admin, 'admin@demo.test');
  await decide(admin, surname, 'Reject', '');
  await expect(admin.getByText('Enter a note that says what to correct.')).toBeVisible();
  await decide(admin, surname, 'Reject', 'The number belongs to somebody else.');
  await expect(admin.getByText('Rejected. The doctor can read your note.')).toBeVisible();
  await expect(admin.getByRole('link', { name: `Dr. ${surname}` })).toHaveCount(0);

  await doctor.goto('/en/today');
  await expect(doctor.getByText('The number belongs to somebody else.')).toBeVisible();
  await doctor.getByRole('link', { name: 'Correct my details' }).click();
  await doctor.getByLabel('Registration number').fill('22222');
  await doctor.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(doctor.getByText('We are checking your registration')).toBeVisible();
  expect(await isFound(stranger, surname)).toBe(false);

  await decide(admin, surname, 'Approve', '');
  await expect(admin.getByText('Approved. Patients can now find this doctor.')).toBeVisible();
  expect(await isFound(stranger, surname)).toBe(true);
});

test('free times follow from a doctor’s hours, and a day off has none', async ({ browser }) => {
  test.slow();
  const [doctor, admin, stranger] = [await browserOf(browser), await browserOf(browser), await browserOf(browser)];
  const surname = newSurname();
  await registerDoctor(doctor, surname);
  await fillInProfile(doctor, '33333');
  await signInAs(admin, 'admin@demo.test');
  await decide(admin, surname, 'Approve', '');

  const tomorrow = addDays(localDateOf(new Date().toISOString(), 'Asia/Kolkata'), 1);
  const weekday = WEEKDAYS[weekdayOf(tomorrow) - 1] ?? '';
  await doctor.goto('/en/availability');
  await doctor.getByLabel(`${weekday}, from`).first().fill('10:00');
  await doctor.getByLabel(`${weekday}, to`).first().fill('09:00');
  await doctor.getByRole('button', { name: 'Save hours' }).click();
  await expect(doctor.getByText('This must be later than the start.')).toHaveCount(1);
  await expect(doctor.getByLabel(`${weekday}, from`).first()).toHaveValue('10:00');

  await doctor.getByLabel(`${weekday}, to`).first().fill('11:00');
  await doctor.getByLabel('Day off 1').fill(addDays(tomorrow, 7));
  await doctor.getByRole('button', { name: 'Save hours' }).click();
  await expect(doctor.getByText('Your hours are saved.', { exact: false })).toBeVisible();
  await expect(doctor.getByText('4 free times')).toHaveCount(1);

  expect(await isFound(stranger, surname)).toBe(true);
  const href = await stranger
    .getByRole('link', { name: new RegExp(surname) })
    .first()
    .getAttribute('href');
  const id = /usr_\w+/.exec(href ?? '')?.[0];
  const reply = await stranger.request.get(`/api/doctors/${id}/slots?from=${tomorrow}&days=15`);
  const { slots } = (await reply.json()) as { slots: { startsAt: string }[] };
  const days = slots.map(({ startsAt }) => localDateOf(startsAt, 'Asia/Kolkata'));
  expect(Object.entries(Object.groupBy(days, (on) => on)).map(([on, of]) => [on, of?.length])).toEqual([
    [tomorrow, 4],
    [addDays(tomorrow, 14), 4],
  ]);
});
