import { expect, test, type APIRequestContext } from '@playwright/test';
import { newPatient, personOf, type Person } from './arrange-visit';

/** Read by a browser in the page's own language: to any other the page sets a cookie, and such an answer is never kept. */
async function textOf(request: APIRequestContext, path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await request.get(path, { headers: { 'accept-language': path.slice(1, 3), ...headers } });
  expect(response.status()).toBe(200);
  return response.text();
}

test('one address shows each person their own page, and people signed out nobody’s', async ({ browser, request }) => {
  const [asha, other] = [await personOf(browser, 'asha'), await newPatient(browser, 'Zubeida Unmistakable')];
  for (let round = 0; round < 2; round += 1) {
    for (const path of ['/en/doctors', '/hi/doctors']) {
      const [nobody, first, second, again] = [
        await textOf(request, path),
        await textOf(asha.page.request, path),
        await textOf(other.page.request, path),
        await textOf(request, path),
      ];
      expect(first).toContain('Asha Rani');
      expect(second).toContain('Zubeida Unmistakable');
      expect(second).not.toContain('Asha Rani');
      for (const text of [nobody, again]) expect(text).not.toMatch(/Asha Rani|Zubeida Unmistakable|action="\/api\/auth\/sign-out/);
    }
  }
  await Promise.all([asha, other].map(({ page }) => page.context().close()));
});

test('whoever signs out sees the page of people signed out at once', async ({ browser }) => {
  const { page } = await newPatient(browser, 'Paramjit Unmistakable');
  expect(await textOf(page.request, '/en/doctors')).toContain('Paramjit Unmistakable');
  expect((await page.request.delete('/api/auth/session')).ok()).toBe(true);
  expect(await textOf(page.request, '/en/doctors')).not.toContain('Paramjit Unmistakable');
  await page.context().close();
});

test('a page shown to many has the theme and the language of each', async ({ request }) => {
  for (const theme of ['light', 'dark', 'system', 'dark'])
    expect(await textOf(request, '/en/doctors', { cookie: `theme=${theme}` })).toContain(`data-theme="${theme}"`);
  for (const locale of ['en', 'hi', 'pa', 'hi']) expect(await textOf(request, `/${locale}/doctors`)).toContain(`<html lang="${locale}"`);
});

test('a form that takes effect once is different on every load', async ({ request }) => {
  const keys: (string | undefined)[] = [];
  for (let load = 0; load < 3; load += 1) keys.push(/name="_key" value="([^"]+)"/.exec(await textOf(request, '/en/register'))?.[1]);
  expect(keys).not.toContain(undefined);
  expect(new Set(keys).size).toBe(3);
});

test('a change of a doctor’s hours is on the page with the next load', async ({ browser, request }) => {
  const doctor = await personOf(browser, 'mann');
  const { version: _version, ...hours } = await doctor.ask<{ version: number }>('GET', '/api/doctor/availability');
  const hasFreeTime = async () => /<time /.test(await textOf(request, `/en/doctors/${doctor.id}`));
  for (const isWorking of [true, false, true, false]) {
    await work(doctor, { isWorking });
    for (let load = 0; load < 2; load += 1) expect(await hasFreeTime()).toBe(isWorking);
  }
  await doctor.ask('PUT', '/api/doctor/availability', hours);
  await doctor.page.context().close();
});

/** The doctor works round the clock or not at all. */
async function work(doctor: Person, { isWorking }: { isWorking: boolean }): Promise<void> {
  const weekly = isWorking ? [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })) : [];
  const rest = { timeZone: 'Asia/Kolkata', slotMinutes: 15, bufferMinutes: 0, exceptions: [], modes: ['video'] };
  await doctor.ask('PUT', '/api/doctor/availability', { ...rest, weekly });
}
