import { expect, test } from '@playwright/test';
import { newPatient, personOf } from './arrange-visit';
import { expectPlaying } from './expect-playing';

test('somebody finds a doctor, books, checks in and is seen by video, with nothing but what the pages offer', async ({ browser }) => {
  test.setTimeout(240_000);
  const patient = await newPatient(browser, 'Kulwant Kaur', { viewport: { width: 360, height: 740 } });
  const doctor = await personOf(browser, 'kaur');
  const { page } = patient;

  await page.goto('/en/home');
  await page.getByRole('main').getByRole('link', { name: 'Find a doctor' }).click();
  await page.getByLabel(/What is the problem/).fill('fever');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('link', { name: 'Dr. Harpreet Kaur' }).click();
  await page.getByRole('link', { name: /Earliest free time/ }).click();
  await page.getByLabel('What is the problem?').fill('Fever since Monday');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('button', { name: 'Enter the waiting room' }).click();
  await expect(page).toHaveURL(/\/en\/consultations\/con_/);

  await doctor.page.goto('/en/queue');
  await doctor.page.getByRole('button', { name: 'Let in: Kulwant Kaur' }).click();
  await page.getByRole('button', { name: 'Join the call' }).click();
  const start = doctor.page.getByRole('button', { name: 'Join the call' });
  await expect(start.or(doctor.page.getByLabel(/^Video of /))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expectPlaying(page);
  await expectPlaying(doctor.page);

  await doctor.page.getByLabel('What to do').fill('Drink a lot, come again on Friday');
  await expect(doctor.page.getByText('Saved', { exact: true })).toBeVisible();
  await doctor.page.getByRole('button', { name: 'End the visit' }).click();
  await doctor.page.getByRole('button', { name: 'Yes, end it' }).click();
  await expect(page.getByRole('heading', { name: 'The visit is over' })).toBeVisible();
  await expect(page.getByText('Drink a lot, come again on Friday')).toBeVisible();
});
