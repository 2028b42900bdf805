import { expect, test } from '@playwright/test';
import { bookNow, checkInTo, newPatient, personOf, type Person } from './arrange-visit';

test.use({ viewport: { width: 360, height: 740 } });

/** The patient was seen by Dr. Kaur, who advised rest, and has another visit ahead. */
async function seenAndComingAgain(patient: Person, doctor: Person): Promise<void> {
  const [, , id] = (await checkInTo(patient, await bookNow(patient, doctor, 'text'))).split('/');
  const path = `/api/consultations/${String(id)}`;
  await doctor.ask('POST', `${path}/admit`);
  for (const one of [patient, doctor]) await one.ask('POST', `${path}/join`);
  await doctor.ask('PUT', `${path}/note`, { subjective: '', objective: '', assessment: '', plan: 'Rest until Friday', version: 0 });
  await doctor.ask('POST', `${path}/end`);
  await bookNow(patient, doctor, 'audio');
}

test('without a network a phone shows the next visit, the last advice and whom to call, until its person signs out', async ({
  browser,
}) => {
  const patient = await newPatient(browser, 'Pritam Kaur', { viewport: { width: 360, height: 740 } });
  await seenAndComingAgain(patient, await personOf(browser, 'verma'));
  const { page } = patient;
  const context = page.context();
  const kept = () => page.evaluate(() => localStorage.getItem('offline-facts'));

  await page.goto('/hi/home');
  await expect.poll(kept).not.toBeNull();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  expect(await kept()).not.toContain('Friday');
  // Nothing of anybody's is in the cache, which outlives the session.
  const cached = await page.evaluate(async () => {
    const cache = await caches.open('offline');
    const texts = (await cache.keys()).map(async (request) => (await cache.match(request))?.text());
    return (await Promise.all(texts)).join('\n');
  });
  expect(cached).toContain('14416');
  expect(cached).not.toMatch(/Pritam|Friday|Verma/);

  await context.setOffline(true);
  await page.goto('/hi/appointments');
  await expect(page.getByRole('heading', { name: 'नेटवर्क नहीं है' })).toBeVisible();
  await expect(page.getByText('Rest until Friday')).toBeVisible();
  await expect(page.getByText('वॉइस कॉल').filter({ visible: true })).toHaveCount(1);
  for (const number of ['112', '108', '14416']) await expect(page.getByRole('main').locator(`a[href="tel:${number}"]`)).toBeVisible();

  // The page that was asked for comes by itself when the network does.
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'नेटवर्क नहीं है' })).toBeHidden();
  await page.goto('/hi/home');
  await page.getByRole('button', { name: 'लॉगआउट करें' }).filter({ visible: true }).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/home'));
  expect(await kept()).toBeNull();
  await context.setOffline(true);
  await page.goto('/hi/home');
  await expect(page.getByText('इस फ़ोन में अभी कुछ नहीं रखा है।', { exact: false })).toBeVisible();
  await expect(page.getByText('Rest until Friday')).toHaveCount(0);
});
