import { expect, test } from '@playwright/test';
import { bookNow, checkInTo, personOf } from './arrange-visit';

const WAYS = [
  { way: 'by itself where there is script', javaScriptEnabled: true, doctorName: 'garg', patientName: 'ravi' },
  { way: 'at the next look where there is none', javaScriptEnabled: false, doctorName: 'mann', patientName: 'asha' },
];

for (const { way, javaScriptEnabled, doctorName, patientName } of WAYS) {
  test(`who checks in stands in the doctor’s queue ${way}, and is let in`, async ({ browser }) => {
    const doctor = await personOf(browser, doctorName, { javaScriptEnabled });
    const patient = await personOf(browser, patientName);
    const { page } = doctor;
    await page.goto('/en/queue');
    await expect(page.getByText('Nobody is waiting')).toBeVisible();

    await checkInTo(patient, await bookNow(patient, doctor, 'text'));
    if (!javaScriptEnabled) await page.getByRole('link', { name: 'Refresh' }).click();
    await expect(page.getByText('Fever for two days')).toBeVisible();
    await page.getByRole('button', { name: /^Let in: / }).click();
    await expect(page).toHaveURL(/\/en\/consultations\/con_/);
    await page.goto('/en/queue');
    await expect(page.getByRole('link', { name: 'Back to the visit' })).toBeVisible();
  });
}
