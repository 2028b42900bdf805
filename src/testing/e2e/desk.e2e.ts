import { expect, test, type Locator, type Page } from '@playwright/test';
import { bookNow, checkInTo, newPatient, personOf } from './arrange-visit';

const TABS_MAX = 60;

/** Presses Tab until the focus is there; answers how often. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  await expect(target).toBeVisible();
  for (let presses = 1; presses <= TABS_MAX; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
  }
  throw new Error(`${String(TABS_MAX)} presses of Tab do not lead there`);
}

test('a doctor’s day by keyboard alone: open, admit, write, end, next', async ({ browser }) => {
  const doctor = await personOf(browser, 'gill', { viewport: { width: 1280, height: 800 } });
  const { page } = doctor;
  let presses = 0;
  const press = async (target: Locator) => {
    presses += (await tabTo(page, target)) + 1;
    await page.keyboard.press('Enter');
  };

  // Open: the day fills by itself, and says so in the title.
  await page.goto('/en/today');
  await expect(page.getByRole('button', { name: 'Sound on' })).toBeVisible();
  const first = await newPatient(browser, 'Harjit Test');
  const profile = { name: 'Harjit Test', bornOn: '1960-05-01', sex: 'male', allergies: ['Penicillin'], conditions: ['Asthma'] };
  await first.ask('PUT', '/api/profile/me', profile);
  const second = await newPatient(browser, 'Mohan Test');
  for (const patient of [first, second]) await checkInTo(patient, await bookNow(patient, doctor, 'text'));
  await expect(page).toHaveTitle(/^\(2\) Today/);

  // Admit.
  await press(page.getByRole('button', { name: 'Let in: Harjit Test' }));
  await expect(page).toHaveURL(/\/en\/consultations\/con_/);
  const visited = page.url();
  await press(page.getByRole('button', { name: 'Open the chat' }));

  // Write, knowing of whom.
  const chart = page.getByRole('region', { name: 'The patient' });
  for (const fact of ['Man', 'Penicillin', 'Asthma', 'Fever for two days']) await expect(chart.getByText(fact)).toBeVisible();
  presses += await tabTo(page, page.getByLabel('What the patient says'));
  await page.keyboard.type('Fever');

  // End: asked once more while there is no advice, then with advice.
  await press(page.getByRole('button', { name: 'End the visit' }));
  await press(page.getByRole('button', { name: 'Yes, end it' }));
  await expect(page.getByRole('button', { name: 'End without advice' })).toBeVisible();
  await press(page.getByRole('button', { name: 'Back, I will write it' }));
  presses += await tabTo(page, page.getByLabel('What to do'));
  await page.keyboard.type('Rest and water');
  await expect(page.getByLabel('What to do')).toHaveValue('Rest and water');
  await expect(page.getByLabel('What the patient says')).toHaveValue('Fever');
  await press(page.getByRole('button', { name: 'End the visit' }));
  await press(page.getByRole('button', { name: 'Yes, end it' }));
  await expect(page.getByRole('heading', { name: 'The visit is over' })).toBeVisible();

  // Next.
  await press(page.getByRole('button', { name: 'Let in the next patient' }));
  await expect(page.getByRole('heading', { name: 'Visit with Mohan Test' })).toBeVisible();
  expect(page.url()).not.toBe(visited);
  process.stdout.write(`a doctor’s day by keyboard: ${String(presses)} presses beside typing\n`);
});
