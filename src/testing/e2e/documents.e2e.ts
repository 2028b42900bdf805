import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults';
import { signInAs } from './sign-in-as';

const PHONE = { viewport: { width: 360, height: 740 } };
const CERTIFICATE = {
  name: 'certificate.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${'Punjab Medical Council. '.repeat(20_000)}`),
};
/** One who waits to be checked, and whom no other journey decides on. */
const WAITING = 'walia@demo.test';

async function phoneOf(browser: Browser, identifier: string): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await signInAs(page, identifier);
  return page;
}

test('a doctor sends a certificate from a phone and sees it leave; the admin opens it; without script it is taken back', async ({
  browser,
}) => {
  const doctor = await phoneOf(browser, WAITING);
  await doctor.goto('/en/profile');
  const input = doctor.getByLabel('Choose a file or take a photo');

  await input.setInputFiles({ ...CERTIFICATE, buffer: Buffer.from('<html>no certificate</html>') });
  await expect(doctor.getByText('The file must be a PDF or a photo.')).toBeVisible();

  const session = await doctor.context().newCDPSession(doctor);
  const line = (uploadThroughput: number) =>
    session.send('Network.emulateNetworkConditions', { offline: false, latency: 50, downloadThroughput: -1, uploadThroughput });
  await session.send('Network.enable');
  await line(60_000);
  await input.setInputFiles(CERTIFICATE);
  await expect(doctor.getByText(/Sending: [1-9]\d? %/)).toBeVisible();
  await doctor.getByRole('button', { name: 'Stop' }).click();
  await expect(doctor.getByRole('button', { name: 'Choose a file or take a photo' })).toBeVisible();
  await expect(doctor.getByRole('link', { name: 'View' })).toHaveCount(0);

  await line(-1);
  await input.setInputFiles(CERTIFICATE);
  await expect(doctor.getByText('Sent. The people who check it can see it now.')).toBeVisible();
  await expect(doctor.getByRole('link', { name: 'View' })).toHaveCount(1);
  expect(await axeFaults(doctor)).toEqual([]);

  const admin = await phoneOf(browser, 'admin@demo.test');
  await admin.goto('/en/admin/verification');
  await admin.getByRole('row').filter({ hasText: 'Certificate sent' }).getByRole('link').click();
  const [opened] = await Promise.all([
    admin.context().waitForEvent('page'),
    admin.getByRole('link', { name: 'Open', exact: true }).click(),
  ]);
  await opened.waitForURL(/\/api\/files\/fil_/);
  const answer = await admin.context().request.get(opened.url());
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['content-security-policy']]).toEqual([
    200,
    'application/pdf',
    expect.stringContaining('sandbox'),
  ]);
  expect((await answer.body()).equals(CERTIFICATE.buffer)).toBe(true);

  const plain = await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: await doctor.context().storageState() });
  const page = await plain.newPage();
  await page.goto('/en/profile');
  await expect(page.locator('noscript').filter({ has: page.locator('svg') })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a file or take a photo' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'View' })).toHaveCount(0);
});
