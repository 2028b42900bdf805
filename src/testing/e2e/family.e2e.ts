import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { expect, test, type Browser, type Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { startAppServer } from './app-server.mjs';
import { checkInTo, newPatient, openHours, personOf } from './arrange-visit';

const PHONE = { viewport: { width: 360, height: 740 } };
/** A decoder wants several pixels for each square. */
const PIXELS = 4;

/** The text of a QR code as a camera reads it: its picture is drawn again from the squares on the page. */
async function scan(picture: Locator): Promise<string> {
  const size = Number((await picture.getAttribute('viewBox'))?.split(' ')[2]);
  const squares = await picture.locator('path').last().getAttribute('d');
  const width = size * PIXELS;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of (squares ?? '').matchAll(/M(\d+) (\d+)h1/g)) {
    for (let dot = 0; dot < PIXELS * PIXELS; dot += 1) {
      const row = Number(y) * PIXELS + Math.floor(dot / PIXELS);
      data.fill(0, (row * width + Number(x) * PIXELS + (dot % PIXELS)) * 4, (row * width + Number(x) * PIXELS + (dot % PIXELS)) * 4 + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}

test('a patient invites, the daughter accepts by the QR code and books for her, and sees nothing the moment it is ended', async ({
  browser,
}) => {
  const doctor = await personOf(browser, 'verma');
  await openHours(doctor);
  const mother = await newPatient(browser, 'Gurmeet Test', PHONE);
  const daughter = await newPatient(browser, 'Jasleen Test', PHONE);

  await mother.page.goto('/en/family/invite');
  await mother.page.getByRole('button', { name: 'Make a code' }).click();
  const text = await scan(mother.page.getByRole('img', { name: 'QR code of the invitation' }));
  expect(text).toMatch(/\/family\/accept\?code=\d{12}$/);
  await daughter.page.goto('/en/family/accept');
  await daughter.page.getByLabel('The code').fill(text);
  await daughter.page.getByRole('button', { name: 'Start helping' }).click();
  await expect(daughter.page.getByText('Done. You can help now.')).toBeVisible();

  // Another test may take the earliest time first; then she is offered the next one.
  await expect(async () => {
    await daughter.page.goto(`/en/doctors/${doctor.id}?for=${mother.id}`);
    await daughter.page.getByRole('link', { name: /Earliest free time/ }).click();
    await expect(daughter.page.getByRole('radio', { name: /^Gurmeet Test/ })).toBeChecked({ timeout: 5000 });
    await daughter.page.getByText('Chat', { exact: true }).click();
    await daughter.page.getByLabel('What is the problem?').fill('Fever since yesterday.');
    await daughter.page.getByRole('button', { name: 'Book this time' }).click();
    await expect(daughter.page.getByRole('heading', { name: /booked/ })).toBeVisible({ timeout: 5000 });
  }).toPass();

  const { items } = await mother.ask<{ items: { id: string }[] }>('GET', '/api/appointments?status=booked');
  const visit = `/en${await checkInTo(mother, items[0]?.id ?? '')}`;
  await daughter.page.goto(visit);
  await expect(daughter.page.getByText('You are acting for Gurmeet Test')).toBeVisible();
  await mother.page.goto('/en/family');
  await expect(mother.page.getByText('Last used')).toBeVisible();
  await mother.page.getByRole('button', { name: 'End Jasleen Test’s help' }).click();
  await expect(daughter.page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(daughter.page.getByText('Gurmeet Test')).toHaveCount(0);

  await mother.page.getByRole('link', { name: 'What Jasleen Test did' }).click();
  await expect(mother.page.getByRole('listitem').filter({ hasText: 'booked' }).first()).toBeVisible();
});

test('a reminder arrives in an open list when the clock is an hour before the visit', async ({ browser }) => {
  const clock = pathToFileURL(path.join(import.meta.dirname, 'movable-clock.mjs')).href;
  const app = await startAppServer({ NODE_OPTIONS: `--import=${clock}`, LOG_LEVEL: 'warn' });
  try {
    await seesReminder(browser, app);
  } finally {
    await app.stop();
  }
});

const HOUR_MS = 3_600_000;
/** The reminder must not be due before the list is open. */
const MARGIN_MS = 60_000;

async function seesReminder(browser: Browser, { port, server }: Awaited<ReturnType<typeof startAppServer>>): Promise<void> {
  const baseURL = `http://127.0.0.1:${String(port)}`;
  const doctor = await personOf(browser, 'verma', { baseURL });
  const patient = await newPatient(browser, 'Surinder Test', { baseURL });
  await openHours(doctor);
  const { slots } = await patient.ask<{ slots: { startsAt: string }[] }>('GET', `/api/doctors/${doctor.id}/slots?days=2`);
  const startsAt = slots.find((slot) => Date.parse(slot.startsAt) > Date.now() + HOUR_MS + MARGIN_MS)?.startsAt ?? '';
  await patient.ask('POST', '/api/appointments', { doctorId: doctor.id, startsAt, mode: 'audio', reason: 'Cough' });
  await patient.page.goto('/en/notifications');
  await expect(patient.page.getByText('Visit booked')).toBeVisible();
  const reminder = patient.page.getByText('Visit within the hour');
  await expect(reminder).toHaveCount(0);
  server.send({ clockAheadMs: Date.parse(startsAt) - HOUR_MS - Date.now() + 1000 });
  await expect(reminder).toBeVisible();
  await expect(patient.page.getByText(/starts soon: /)).toHaveCount(1);
}
