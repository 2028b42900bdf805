import { expect, test } from '@playwright/test';
import { letIn, newPatient, openVisit, personOf } from './arrange-visit';

test('a doctor writes a note by keyboard with a phrase and a code, signs it and adds to it; the patient reads it and books again', async ({
  browser,
}) => {
  const doctor = await personOf(browser, 'sharma', { viewport: { width: 1280, height: 900 } });
  const patient = await newPatient(browser, 'Jeet Test', { viewport: { width: 360, height: 740 } });
  const name = `rest${Date.now()}`;
  await doctor.ask('POST', '/api/note-templates', { kind: 'phrase', name, text: 'Rest and plenty of water.' });
  await openVisit(patient, doctor, 'text');
  await letIn(doctor);
  const { page } = doctor;

  await page.getByLabel('What to do', { exact: true }).click();
  await page.keyboard.type(`.${name} Come back if worse.`);
  await expect(page.getByLabel('What to do', { exact: true })).toHaveValue('Rest and plenty of water. Come back if worse.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('viral fever');
  await expect(page.getByRole('listbox', { name: 'Diagnosis' }).getByRole('option').first()).toContainText('B34.9');
  await page.keyboard.press('Enter');
  await page.getByLabel('Blood pressure').fill('150/95');
  await page.getByRole('button', { name: 'Keep these readings' }).click();
  await expect(page.getByLabel('What you find')).toHaveValue('BP 150/95 mmHg');
  await page.getByLabel('Come again on').first().fill(inDays(3));
  await page.getByRole('button', { name: 'Sign the note' }).click();
  await expect(page.getByText('The note is signed')).toBeVisible();
  await page.getByLabel('Add to the signed note').fill('The test came back negative.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Added later' })).toContainText('The test came back negative.');
  const [, id = ''] = /consultations\/(con_\w+)/.exec(page.url()) ?? [];
  await doctor.ask('POST', `/api/consultations/${id}/end`);

  await patient.page.goto(`/en/consultations/${id}`);
  await expect(patient.page.getByText('Viral infection, unspecified (B34.9)')).toBeVisible();
  await expect(patient.page.getByText('The test came back negative.')).toBeVisible();
  await patient.page.getByRole('link', { name: 'Book again' }).click();
  await patient.page.waitForURL(/\/doctors\/usr_\w+\?/);
  await expect(patient.page.getByRole('heading', { name: 'Choose a time' })).toBeVisible();
});

test('a doctor opens a chart in an emergency without script, and the patient is told', async ({ browser }) => {
  const doctor = await personOf(browser, 'khan', { javaScriptEnabled: false });
  const patient = await newPatient(browser, 'Mohan Test');
  const abhaNumber = randomAbha();
  await patient.ask('PUT', '/api/profile/me', { name: 'Mohan Test', allergies: ['Sulfa drugs'], abhaNumber, version: 0 });
  const { page } = doctor;
  await page.goto('/en/emergency');
  await page.getByLabel('The patient’s phone number or ABHA number').fill(abhaNumber);
  await page.getByLabel('The patient cannot speak for themselves').check();
  await page.getByLabel('What happened').fill('Brought in unconscious after a road accident.');
  await page.getByRole('button', { name: 'Open for 60 minutes' }).click();
  await expect(page.getByRole('heading', { name: 'Chart of Mohan Test' })).toBeVisible();
  await expect(page.getByText('Sulfa drugs')).toBeVisible();
  await patient.page.goto('/en/notifications');
  await expect(patient.page.getByText(/opened your health details in an emergency/)).toBeVisible();
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Fourteen digits: the check digit of one is only a warning. */
function randomAbha(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => byte % 10)
    .join('')
    .replace(/^0/, '1');
}
