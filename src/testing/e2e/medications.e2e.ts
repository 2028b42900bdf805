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

test('a dose said without a network is kept on the phone, is sent once, and is dropped by signing out', async ({ browser }) => {
  const { page, ask } = await newPatient(browser, 'Kept Test', { viewport: { width: 360, height: 740 } });
  const { timeZone, on, inAnHour } = noonZone();
  const { id } = await ask<{ id: string }>('POST', '/api/medications', {
    ...{ name: 'Metformin 500 mg', dose: '1 tablet', times: [inAnHour], food: 'after_food', startOn: on, timeZone, left: 10 },
  });
  const context = page.context();
  const doses = new RegExp(`/api/medications/${id}/doses$`);
  const kept = page.getByText('Kept on this phone as taken. It will be sent when there is a network.');
  const say = async (summary: string, button: string) => {
    await page.getByText(summary).click();
    await page.getByRole('button', { name: button }).click();
  };
  await page.goto('/en/medications');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await say('Taken earlier?', 'Metformin 500 mg: taken');
  await expect(kept).toBeVisible();

  // A line that carries pages and loses this is as good as none.
  let isCut = true;
  const keys: (string | undefined)[] = [];
  await context.route(doses, (route) => {
    if (isCut) return route.abort();
    keys.push(route.request().headers()['idempotency-key']);
    return route.continue();
  });
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('Doses kept on this phone, to be sent when there is a network: 1')).toBeVisible();
  await expect(kept).toBeVisible();
  isCut = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText('Sent.')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.reload();
  await expect(page.getByRole('list', { name: 'Today' }).getByText('Taken', { exact: true })).toBeVisible();
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  expect((await ask<{ items: { left: number }[] }>('GET', '/api/medications')).items).toMatchObject([{ left: 9 }]);

  isCut = true;
  await say('Correct', 'Metformin 500 mg: skip');
  await expect(page.getByText('Kept on this phone as skipped.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/medications'));
  expect(await page.evaluate(async () => [localStorage.getItem('kept-doses'), (await indexedDB.databases()).length])).toEqual([null, 0]);
});
