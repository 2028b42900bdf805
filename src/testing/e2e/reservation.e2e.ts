import { expect, test } from '@playwright/test';
import { newPatient, personOf } from './arrange-visit';

const MEDICINE = 'albendazole-400-mg-tablet';

test('a patient finds a medicine and reserves it; the shop sees it live and confirms; the patient sees that', async ({ browser }) => {
  const shop = await personOf(browser, 'nabhamed', { viewport: { width: 1280, height: 800 } });
  const patient = await newPatient(browser, 'Surjit Test');
  const { orgId } = await shop.ask<{ orgId: string }>('GET', '/api/profile/me');
  const { items } = await shop.ask<{ items: { medicineId: string; version: number }[] }>(
    'GET',
    `/api/pharmacy/${orgId}/stock?q=albendazole`,
  );
  const version = items.find(({ medicineId }) => medicineId === MEDICINE)?.version ?? 0;
  await shop.ask('PUT', `/api/pharmacy/${orgId}/stock/${MEDICINE}`, { quantity: 60, lowAt: 5, pricePaise: 900, version });
  await shop.page.goto('/en/reservations');
  await expect(shop.page.getByRole('button', { name: 'Sound on' })).toBeVisible();

  await patient.page.goto('/en/medicines?q=albendazole+400&place=147201');
  await patient.page.getByRole('button', { name: /^Reserve at Nabha/ }).click();
  await expect(patient.page.getByText('The shop has not answered yet.')).toBeVisible();

  await expect(shop.page).toHaveTitle(/^\(\d+\) /);
  await shop.page.getByRole('button', { name: 'Put aside for Surjit Test' }).click();
  await expect(patient.page.getByText('The shop has put it aside for you.')).toBeVisible();
  await patient.page.getByRole('button', { name: /^Cancel the reservation at/ }).click();
  await expect(patient.page.getByText('Cancelled')).toBeVisible();
});
