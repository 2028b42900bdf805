import { expect, test, type Page, type Response } from '@playwright/test';

/** Words that stand in Firebase's client and nowhere else. */
const FIREBASE = /identitytoolkit\.googleapis\.com/;

/** The scripts a page brings that hold Firebase's client, after everything has come that comes by itself. */
async function firebaseScriptsOf(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  const reading: Promise<void>[] = [];
  const read = (response: Response) => {
    // A script that is unchanged since the page before is answered without its text, which was read there.
    if (response.request().resourceType() !== 'script' || response.status() === 304) return;
    reading.push(response.text().then((text) => void (FIREBASE.test(text) && found.push(response.url()))));
  };
  page.on('response', read);
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  page.off('response', read);
  return found;
}

test('Firebase’s client comes to the two pages that need it and to no other, and no other may speak to Firebase', async ({ page }) => {
  const emulator = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST ?? ''}`;
  for (const address of ['/en', '/en/sign-in', '/en/register', '/en/sign-in/forgot', '/en/doctors']) {
    expect(await firebaseScriptsOf(page, address), address).toEqual([]);
    const policy = (await page.request.get(address)).headers()['content-security-policy'];
    expect(policy, address).toContain("connect-src 'self'");
    expect(policy, address).not.toContain(emulator);
  }
  for (const address of ['/en/sign-in/phone', '/en/sign-in/email']) {
    expect(await firebaseScriptsOf(page, address), address).toHaveLength(1);
    expect((await page.request.get(address)).headers()['content-security-policy'], address).toMatch(
      new RegExp(`connect-src 'self'[^;]* ${emulator};`),
    );
  }
});
