import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { letIn, newPatient, openVisit, personOf } from './arrange-visit';

test('a doctor writes and signs in the visit, the patient has it, and shops give no more than was prescribed, with and without a network', async ({
  browser,
}) => {
  const doctor = await personOf(browser, 'sharma', { viewport: { width: 1280, height: 900 } });
  const patient = await newPatient(browser, 'Jeet Test', { viewport: { width: 360, height: 740 } });
  await openVisit(patient, doctor, 'text');
  await letIn(doctor);

  await writeByKeyboard(doctor.page);
  await doctor.page.getByLabel('Age in years').fill('41');
  await doctor.page.keyboard.press('Tab');
  await doctor.page.getByRole('button', { name: 'Sign prescription' }).click();
  await expect(doctor.page.getByRole('link', { name: 'Open the prescription' })).toBeVisible();

  await patient.page.goto('/en/prescriptions');
  await patient.page.getByRole('main').getByRole('link', { name: 'Paracetamol' }).click();
  // Nobody has asked for a brand, so none is prescribed.
  await expect(patient.page.getByText('PARACETAMOL 500 mg tablet')).toBeVisible();
  await patient.page.getByRole('button', { name: 'Add to my medicines' }).click();
  await expect(patient.page.getByText(/^Every day at 8:00 am/)).toBeVisible();
  await patient.page.goBack();
  const number = await patient.page.getByText(/^RX-[0-9A-Z-]+$/).innerText();

  // The second works with script off.
  for (const [shop, javaScriptEnabled] of [
    ['gupta', true],
    ['nabhamed', false],
  ] as const) {
    const { page } = await personOf(browser, shop, { javaScriptEnabled });
    await check(page, number);
    await page.getByLabel(/PARACETAMOL 500 mg: quantity/).fill('5');
    await page.getByRole('button', { name: 'Record as given' }).click();
    await expect(page.getByText('Recorded. The patient sees it too.')).toBeVisible();
  }
  const { page: third } = await personOf(browser, 'sehat');
  await check(third, number);
  await expect(third.getByText('All collected')).toBeVisible();
  await expect(third.getByRole('button', { name: 'Record as given' })).toBeHidden();

  const { items } = (await (await patient.page.request.get('/api/prescriptions')).json()) as { items: { code: string }[] };
  await checkWithoutNetwork(await browser.newContext(), items[0]?.code ?? '');
});

/** On a phone that has opened the page before. */
async function checkWithoutNetwork(phone: BrowserContext, code: string): Promise<void> {
  const page = await phone.newPage();
  await page.goto('/en/verify');
  const isKept = () => page.evaluate(async () => (await (await caches.open('verify')).match('/en/verify')) !== undefined);
  await expect.poll(isKept).toBe(true);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await phone.setOffline(true);
  const changed = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
  for (const [text, answer] of [
    [code, 'Signed by the clinic. Checked without a network.'],
    [changed, 'This code was changed. Do not give anything on it.'],
  ] as const) {
    await page.goto('/en/verify');
    await page.getByLabel('Code or number').fill(text);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByText(answer)).toBeVisible();
  }
  await phone.close();
}

/** Opened by a press, then a name, Enter for the first that is found, and Enter for the usual dose. */
async function writeByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write a prescription' }).click();
  await page.getByRole('combobox', { name: 'Medicine' }).fill('paracetamol 500');
  await expect(page.getByRole('option').first()).toContainText('Paracetamol 500 mg');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('List O: any visit')).toBeVisible();
}

async function check(page: Page, number: string): Promise<void> {
  await page.goto('/en/dispense');
  await page.getByLabel('Code or number').fill(number);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Signed by the doctor. Compare the paper with what stands here.')).toBeVisible();
}
