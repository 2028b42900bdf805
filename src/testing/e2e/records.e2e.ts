import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { bookNow, newPatient, personOf } from './arrange-visit';

const PHONE = { viewport: { width: 360, height: 740 } };
const PAPER = { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nHbA1c 8.1 %\n') };
const LONG_PAPER = { ...PAPER, name: 'stay.pdf', buffer: Buffer.concat([PAPER.buffer, Buffer.alloc(700_000, 'The stay. ')]) };
/** A HEIC photograph of 64 by 48, red on the left and blue on the right, as `heif-enc` writes it: no browser of the tests reads it itself. */
const HEIC = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAA',
    'AEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAQQACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAV',
    'aW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpC',
    'AQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4',
    'aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAEltZGF0AAAAPSgBr1jm9Oq//+Pyv/6uTIfLB59f/1C9V+69',
    's/6lcVpa/3P0fRXdlA5uGcMnVNrcJetN1Xo0zzWlbrNHn0Q=',
  ].join(''),
  'base64',
);

test('an allergy written without script reaches the doctor; of two windows none loses what it wrote', async ({ browser }) => {
  const patient = await newPatient(browser, 'Balwinder Test', { ...PHONE, javaScriptEnabled: false });
  const { page } = patient;
  await page.goto('/en/records/new?part=allergy');
  await page.getByLabel('What it is').fill('Penicillin');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved in the record.')).toBeVisible();

  const doctor = await personOf(browser, 'bansal');
  await bookNow(patient, doctor, 'text');
  await doctor.page.goto(`/en/records?for=${patient.id}&q=penisilin`);
  await doctor.page.getByRole('link', { name: 'Penicillin', exact: true }).last().click();
  await doctor.page.getByText('Change', { exact: true }).click();
  await doctor.page.getByLabel('More about it').fill('A rash as a child');

  await page.getByRole('link', { name: 'Penicillin', exact: true }).first().click();
  await page.getByText('Change', { exact: true }).click();
  await page.getByLabel('How bad').selectOption('severe');
  await page.getByRole('button', { name: 'Save' }).click();
  await doctor.page.getByRole('button', { name: 'Save' }).click();
  await expect(doctor.page.getByText('Two people changed this')).toBeVisible();
  await doctor.page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(doctor.page.getByText('Version 3: two changes brought together')).toBeVisible();
  await page.reload();
  await expect(page.getByText('A rash as a child').first()).toBeVisible();
});

test('a paper that a broken connection kept back is sent again with one press', async ({ browser }) => {
  const { page } = await newPatient(browser, 'Paramjit Test', PHONE);
  await page.goto('/en/documents');
  await page.getByLabel('What it is').fill('Sugar report');
  await page.route('**/api/files/**', (route) => route.abort(), { times: 1 });
  await page.getByLabel('Choose files or take a photo').setInputFiles(PAPER);
  await expect(page.getByText('The network dropped before the file was sent.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Added to the record.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Open\s*: Sugar report$/ })).toBeVisible();
});

test('a long paper that is cut goes on after the page is loaded again, and no part of it is sent twice', async ({ browser }) => {
  const { page } = await newPatient(browser, 'Gurmeet Test', PHONE);
  const ranges: string[] = [];
  page.on('request', (request) => {
    const range = request.headers()['content-range'];
    if (range !== undefined && request.postDataBuffer() !== null) ranges.push(range);
  });
  const choose = async (title: string) => {
    await page.goto('/en/documents');
    await page.getByLabel('What it is').fill(title);
    await page.getByLabel('Choose files or take a photo').setInputFiles(LONG_PAPER);
  };
  await page.route('**/api/files/*/parts?*', (route) =>
    /^bytes [1-9]/.test(route.request().headers()['content-range'] ?? '') ? route.abort() : route.continue(),
  );
  await choose('Suger');
  await expect(page.getByText('The network dropped. Sending goes on by itself.')).toBeVisible();
  await page.unrouteAll();
  await choose('Hospital stay');
  await expect(page.getByText('Added to the record.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Open\s*: Hospital stay$/ })).toBeVisible();
  expect(ranges.filter((range) => range.startsWith('bytes 0-'))).toHaveLength(1);
});

test('a photograph in HEIC becomes a JPEG that shows the same, and one that cannot be read says what to do', async ({ browser }) => {
  const { page } = await newPatient(browser, 'Jasleen Test', PHONE);
  await page.goto('/en/documents');
  const choose = async (title: string, buffer: Buffer) => {
    await page.getByLabel('What it is').fill(title);
    await page.getByLabel('Choose files or take a photo').setInputFiles({ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer });
  };
  await choose('Broken', HEIC.subarray(0, 300));
  await expect(page.getByText('On an iPhone choose Settings, Camera, Formats, Most Compatible')).toBeVisible();
  await choose('From an iPhone', HEIC);
  await expect(page.getByText('Added to the record.')).toBeVisible();
  const { items } = (await (await page.request.get('/api/documents')).json()) as { items: { id: string; type: string }[] };
  expect(items).toMatchObject([{ type: 'image/jpeg' }]);
  const colours = await page.evaluate(async (id) => {
    const picture = await createImageBitmap(await (await fetch(`/api/documents/${id}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context?.drawImage(picture, 0, 0);
    const at = (x: number) => [...(context?.getImageData(x, 24, 1, 1).data ?? [])].map((value) => (value > 128 ? 1 : 0));
    return [picture.width, picture.height, at(8), at(56)];
  }, items[0]?.id);
  expect(colours).toEqual([64, 48, [1, 0, 0, 1], [0, 0, 1, 1]]);
});

test('a check written signed out and without script is there after signing in, and is kept in the record when asked for', async ({
  browser,
  request,
}) => {
  const email = `${crypto.randomUUID()}@patients.test`;
  await request.post('/api/auth/register', { data: { name: 'Nimrat Test', email, password: DEMO_PASSWORD, role: 'patient' } });
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/check');
  await page.getByLabel('What is wrong?').fill('Burning urine and fever since yesterday');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip to what to do' }).click();
  await page.getByRole('link', { name: 'Sign in to keep this' }).click();
  await page.getByLabel('Phone number or e-mail').fill(email);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Keep this in the record of Nimrat Test' }).click();
  await page.getByRole('link', { name: 'See it there' }).click();
  await expect(page.getByText('Burning urine and fever since yesterday').last()).toBeVisible();
  await expect(page.getByText('See a doctor today').first()).toBeVisible();
});
