import { expect, test } from '@playwright/test';
import { newPatient } from './arrange-visit';

/** A zone in which it is about noon, so that a dose of this hour never belongs to another day. */
function noonZone(): { timeZone: string; on: string; inAnHour: string } {
  const hoursToNoon = 12 - new Date().getUTCHours();
  const there = new Date(Date.now() + hoursToNoon * 3_600_000).toISOString();
  // The names of these zones count west of Greenwich.
  const timeZone = `Etc/GMT${hoursToNoon > 0 ? '-' : '+'}${String(Math.abs(hoursToNoon))}`;
  return { timeZone, on: there.slice(0, 10), inAnHour: `13:${there.slice(14, 16)}` };
}

test('a daughter says without script that her mother has taken a dose, and the mother reads it', async ({ browser }) => {
  const mother = await newPatient(browser, 'Satwant Test');
  const daughter = await newPatient(browser, 'Raman Test', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const { code } = await mother.ask<{ code: string }>('POST', '/api/users/family/invitations', { scopes: ['medications'] });
  await daughter.ask('POST', '/api/users/family/link', { code });
  const { timeZone, on, inAnHour } = noonZone();
  const plan = { name: 'Metformin 500 mg', dose: '1 tablet', times: [inAnHour], food: 'after_food', startOn: on, timeZone };
  await mother.ask('POST', '/api/medications', plan);

  await daughter.page.goto('/en/home');
  await daughter.page.getByRole('main').getByRole('link', { name: 'Medicines' }).first().click();
  await expect(daughter.page.getByRole('heading', { name: 'Medicines of Satwant Test' })).toBeVisible();
  await daughter.page.getByText('Taken earlier?').click();
  await daughter.page.getByRole('button', { name: 'Metformin 500 mg: taken' }).click();
  await expect(daughter.page.getByRole('list', { name: 'Today' }).getByText('Taken', { exact: true })).toBeVisible();

  await mother.page.goto('/en/medications');
  await expect(mother.page.getByText('In the last 7 days 100% of the doses were taken.')).toBeVisible();
});
